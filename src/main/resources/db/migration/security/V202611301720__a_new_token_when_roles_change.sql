-- A session knows the roles its token was given for. Once they are others it goes on under a new token; the old one is
-- remembered for the requests that were on their way.
alter table security.login_session
  add column rights bytea,
  add column previous_hash bytea,
  add column renewed_at timestamptz,
  add constraint renewed_from_another check ((previous_hash is null) = (renewed_at is null) and previous_hash <> token_hash);
create index login_session_by_previous on security.login_session (previous_hash) where previous_hash is not null;
