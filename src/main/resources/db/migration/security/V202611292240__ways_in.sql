-- A municipality's own sign-in, spoken to by OpenID Connect. An issuer belongs to one municipality: whom it vouches for is let
-- in there and nowhere else. The client's secret is sealed with a key that the database does not know.
create table security.identity_provider (
  municipality text primary key references organisation.municipality,
  issuer text not null constraint identity_provider_issuer_belongs_to_one_municipality unique,
  client_id text not null,
  client_secret bytea not null,
  scopes text not null constraint identity_provider_asks_for_openid check ((' ' || scopes || ' ') like '% openid %'),
  name_claim text not null,
  email_claim text not null,
  -- Domains of addresses that this issuer alone hands out, with a space between; people entered by hand are known again by them.
  email_domains text not null,
  -- Whom somebody may ask who is not let in, in the municipality's own words.
  contact text not null,
  version bigint not null,
  -- Names of the claims that the last sign-in carried, for whoever writes rules.
  seen_claims text[] not null default '{}',
  seen_at timestamptz
);

-- Somebody of whom the claim says this gets the role in the unit, for as long as it says so.
create table security.claim_rule (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  claim text not null,
  operator text not null constraint claim_rule_operator_is_known check (operator in ('EQUALS', 'CONTAINS', 'STARTS_WITH', 'PATTERN')),
  value text not null,
  unit bigint not null references organisation.unit,
  role text not null,
  constraint claim_rule_is_said_once unique (municipality, claim, operator, value, unit, role)
);
create index claim_rule_by_unit on security.claim_rule (unit);

-- Who is who: an issuer's subject is a person of the issuer's municipality. Never found by anything else than all three.
create table security.identity (
  municipality text not null references organisation.municipality,
  issuer text not null,
  subject text not null,
  person_id bigint not null references organisation.person,
  since timestamptz not null,
  last_at timestamptz not null,
  primary key (municipality, issuer, subject)
);
create index identity_by_person on security.identity (person_id);

-- Roles that a rule gave, to be taken back when it no longer does. What an administrator gave by hand is not here.
create table security.given_role (
  person_id bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  role text not null,
  primary key (person_id, unit, role)
);
create index given_role_by_unit on security.given_role (unit);

-- Whom the municipality's sign-in vouched for and who was not let in all the same, for the administrator to see; kept for a month.
create table security.turned_away (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  issuer text not null,
  subject text not null,
  name text not null,
  email text not null,
  reason text not null constraint turned_away_reason_is_known check (reason in ('NO_RULE', 'NO_ADDRESS', 'ADDRESS_TAKEN', 'LEFT')),
  times int not null,
  last_at timestamptz not null,
  constraint turned_away_is_one_row_each unique (municipality, issuer, subject)
);

-- The way in of a municipality's first administrator: a link that counts once, of which only the hash is kept.
create table security.invitation (
  token_hash bytea primary key,
  person_id bigint not null references organisation.person,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_by_person on security.invitation (person_id);

create procedure security.of_administrators(the_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format($policy$
    create policy administered on %s for all
      using ((municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN'))) or (select kernel.system()))
      with check ((municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN'))) or (select kernel.system()))
    $policy$, the_table);
end
$$;
call security.of_administrators('security.identity_provider');
call security.of_administrators('security.claim_rule');
call security.of_administrators('security.turned_away');
call kernel.one_person('security.identity');
call kernel.one_person('security.given_role');
alter table security.invitation enable row level security;
create policy kept on security.invitation for all using ((select kernel.system())) with check ((select kernel.system()));

-- A session has a number that may be shown, remembers when it began although its token changes with the unit acted for, and by
-- which sign-in, so that it ends when that does. The id token, sealed, is what the issuer wants back at sign-out.
alter table security.login_session
  add column id bigint generated always as identity,
  add column signed_in_at timestamptz,
  add column issuer text,
  add column subject text,
  add column foreign_session text,
  add column id_token bytea;
update security.login_session set signed_in_at = created_at;
alter table security.login_session alter column signed_in_at set default now(), alter column signed_in_at set not null;
alter table security.login_session add constraint login_session_id_is_unique unique (id);
create index login_session_by_subject on security.login_session (issuer, subject) where issuer is not null;
