-- Insight: who has read about whom, how long things are kept, whether the audit chain held.
create schema oversight;
grant usage on schema oversight to samnytta_app;
alter default privileges in schema oversight grant select, insert, update, delete on tables to samnytta_app;
alter default privileges in schema oversight grant usage, select on sequences to samnytta_app;
alter default privileges in schema oversight grant execute on functions to samnytta_app;

-- Whether the unit acted for is a municipality's topmost: what concerns the whole is read and decided there.
create function oversight.acts_for_the_whole() returns boolean language sql stable
  return exists (select from organisation.unit u where u.id = (select kernel.unit()) and u.parent_id is null);

-- The audit trail is read by auditors and administrators: of the whole municipality at its top, else of their own units' acts.
drop policy read on audit.entry;
create policy read on audit.entry for select using (
  (select kernel.system())
  or municipality = (select kernel.municipality())
    and ((select kernel.has_role('AUDITOR')) or (select kernel.has_role('ADMIN')))
    and (unit = any ((select kernel.units())::bigint[]) or (select oversight.acts_for_the_whole())));

-- Who has read personal data, about whom (null: a list of many), where.
create table oversight.access (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  municipality text not null references organisation.municipality,
  reader bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  what text not null,
  about bigint references organisation.person
);
create index access_newest on oversight.access (municipality, id desc);
create index access_by_about on oversight.access (about, id desc);
alter table oversight.access enable row level security;
create policy written on oversight.access for insert with check (reader::text = (select kernel.person()) or (select kernel.system()));
create policy read on oversight.access for select using (
  about::text = (select kernel.person()) or (select kernel.system())
  or municipality = (select kernel.municipality()) and (select oversight.acts_for_the_whole())
    and ((select kernel.has_role('AUDITOR')) or (select kernel.has_role('ADMIN'))));
create policy dropped on oversight.access for delete using ((select kernel.system()));
revoke update, truncate on oversight.access from samnytta_app;

-- How long a municipality keeps a kind of data, and where it was decided. Without a row, the usual time.
create table oversight.retention (
  municipality text not null references organisation.municipality,
  kind text not null,
  days int not null constraint retention_days_are_sensible check (days between 1 and 36500),
  decision text not null constraint retention_decision_fits check (length(decision) between 1 and 200),
  version int not null default 1,
  primary key (municipality, kind)
);
alter table oversight.retention enable row level security;
create policy known on oversight.retention for select using (municipality = (select kernel.municipality()) or (select kernel.system()));
create policy decided on oversight.retention for all
  using (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) and (select oversight.acts_for_the_whole()))
  with check (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) and (select oversight.acts_for_the_whole()));

-- What the nightly clearing took away: the report.
create table oversight.clearing (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  municipality text not null references organisation.municipality,
  kind text not null,
  days int not null,
  removed int not null
);
create index clearing_newest on oversight.clearing (municipality, id desc);
alter table oversight.clearing enable row level security;
create policy known on oversight.clearing for select using (municipality = (select kernel.municipality()) or (select kernel.system()));
create policy reported on oversight.clearing for insert with check ((select kernel.system()));
revoke update, delete, truncate on oversight.clearing from samnytta_app;

-- Each time the whole audit chain was read through. Its head tells nothing about anybody.
create table oversight.chain_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  place bigint not null,
  hash bytea not null,
  broken int not null,
  unsealed int not null
);
alter table oversight.chain_check enable row level security;
create policy known on oversight.chain_check for select using ((select kernel.has_role('AUDITOR')) or (select kernel.has_role('ADMIN'))
  or (select kernel.system()));
create policy written on oversight.chain_check for insert with check ((select kernel.system()));
revoke update, delete, truncate on oversight.chain_check from samnytta_app;
