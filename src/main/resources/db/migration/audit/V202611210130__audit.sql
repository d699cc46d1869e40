-- What happened. Written in the transaction of the change; one sealer chains the rows afterwards.
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  municipality text not null,
  person_id bigint,
  unit bigint,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  place_in_chain bigint constraint entry_has_one_place unique,
  hash bytea,
  previous_hash bytea,
  constraint entry_is_sealed_whole check ((place_in_chain is null) = (hash is null) and (hash is null) = (previous_hash is null))
);
create index entry_by_subject on audit.entry (subject_kind, subject_id);
create index entry_unsealed on audit.entry (id) where place_in_chain is null;
revoke update, delete, truncate on audit.entry from samnytta_app;
grant update (place_in_chain, hash, previous_hash) on audit.entry to samnytta_app;
alter table audit.entry enable row level security;
create policy written on audit.entry for insert with check ((select kernel.municipality()) <> '' or (select kernel.system()));
create policy read on audit.entry for select using (municipality = (select kernel.municipality()) or (select kernel.system()));
create policy sealed on audit.entry for update using ((select kernel.system()) and place_in_chain is null) with check ((select kernel.system()));
