-- Passkeys of those who have an account: the public half of a key that never leaves its owner's device.
create table security.passkey (
  id bigint generated always as identity primary key,
  person_id bigint not null references security.account,
  credential_id bytea not null constraint passkey_credential_is_unique unique,
  credential bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null constraint passkey_name_fits check (length(name) between 1 and 80),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_person on security.passkey (person_id);
call kernel.one_person('security.passkey');

-- What a device is asked to sign, once and soon. person_id: who adds a passkey, null for whoever signs in.
create table security.passkey_challenge (
  challenge bytea primary key,
  person_id bigint references security.account,
  ends_at timestamptz not null
);
create index passkey_challenge_ends on security.passkey_challenge (ends_at);
create index passkey_challenge_by_person on security.passkey_challenge (person_id);
alter table security.passkey_challenge enable row level security;
create policy kept on security.passkey_challenge for all using ((select kernel.system())) with check ((select kernel.system()));
