-- Somebody who signs in with an address of their own instead of through their municipality: suppliers, associations and
-- small organisations. The handle is what their passkeys know them by; it says nothing about them.
create table security.account (
  person_id bigint primary key references organisation.person,
  handle bytea not null constraint account_handle_is_unique unique,
  password_hash text,
  password_at timestamptz,
  created_at timestamptz not null
);
call kernel.one_person('security.account');

-- A letter about somebody's account. It waits here for the address alone, whoever may have it; whose it is, is found when it
-- is sent. The token of its link is made then too, so that the database never holds more than its SHA-256.
create table security.account_letter (
  id bigint generated always as identity primary key,
  purpose text not null constraint account_letter_purpose_is_known
    check (purpose in ('INVITED', 'FORGOTTEN', 'NEW_ADDRESS', 'ADDRESS_CHANGED', 'PASSWORD_CHANGED', 'PASSKEY_ADDED',
      'REGISTERED', 'DECLINED')),
  address text not null,
  person_id bigint references organisation.person,
  registration_id bigint,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  token_hash bytea constraint account_letter_token_is_unique unique,
  expires_at timestamptz,
  used_at timestamptz,
  constraint account_letter_link_ends check ((token_hash is null) = (expires_at is null))
);
create index account_letter_due on security.account_letter (due_at) where sent_at is null;
create index account_letter_by_person on security.account_letter (person_id);
alter table security.account_letter enable row level security;
create policy kept on security.account_letter for all using ((select kernel.system())) with check ((select kernel.system()));
