-- A signed-in browser. The cookie holds a random token, the table only its SHA-256.
create table security.login_session (
  token_hash bytea primary key,
  person_id bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  user_agent text
);
create index login_session_by_person on security.login_session (person_id);
