-- Keys by which other systems of a municipality get in. Only the hash of a key is kept; its last signs, to tell it by, are no
-- secret. Administrators of the whole municipality alone see and make them.
create table security.api_key (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  name text not null,
  purposes text[] not null constraint api_key_has_a_known_purpose check (purposes <> '{}' and purposes <@ array['SCIM', 'READ']),
  key_hash bytea not null constraint api_key_is_unique unique,
  last_signs text not null,
  created_by bigint not null references organisation.person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by bigint references organisation.person,
  constraint api_key_ends_after_it_begins check (expires_at > created_at),
  constraint api_key_is_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create index api_key_by_municipality on security.api_key (municipality);
create index api_key_by_creator on security.api_key (created_by);
create index api_key_by_revoker on security.api_key (revoked_by);
alter table security.api_key enable row level security;
create policy administered on security.api_key for all
  using (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) or (select kernel.system()))
  with check (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) or (select kernel.system()));
revoke delete on security.api_key from samnytta_app;
