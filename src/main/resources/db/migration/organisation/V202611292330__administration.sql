-- What administrators look after themselves, and what the database lets them write: only an administrator, and only in the
-- units acted for. Versions let two who change the same thing notice each other.
alter table organisation.municipality
  add column mail_sender text constraint municipality_mail_sender_fits check (length(mail_sender) <= 60),
  add column accessibility_contact text constraint municipality_accessibility_contact_fits check (length(accessibility_contact) <= 200),
  add column footer_links jsonb not null default '[]' constraint municipality_footer_links_are_a_list check (jsonb_typeof(footer_links) = 'array'),
  add column logo bytea constraint municipality_logo_is_small check (length(logo) <= 65536),
  add column logo_type text constraint municipality_logo_type_is_known check (logo_type in ('image/svg+xml', 'image/png')),
  add column hosts boolean not null default false,
  add column version int not null default 0,
  add constraint municipality_logo_has_a_type check ((logo is null) = (logo_type is null));
create unique index municipality_that_hosts_is_one on organisation.municipality (hosts) where hosts;

alter table organisation.unit
  add column closed_on date,
  add column merged_into bigint references organisation.unit,
  add column version int not null default 0,
  add constraint unit_is_not_above_itself check (parent_id <> id),
  add constraint suspended_unit_says_why check ((suspended_until is null) = (suspended_reason is null));

alter table organisation.person
  add column left_on date,
  add column version int not null default 0;

alter table organisation.assignment
  add constraint assignment_limit_is_not_negative check (amount_limit_ore >= 0);
create index assignment_by_person on organisation.assignment (person_id);

-- A table of people that waits to be looked through and entered.
create table organisation.import_sheet (
  request_key uuid primary key,
  unit bigint not null references organisation.unit,
  person_id bigint not null references organisation.person,
  content jsonb not null,
  uploaded_at timestamptz not null
);
call kernel.one_unit('organisation.import_sheet');

-- Whether the asker administers the unit: it is the one acted for or lies below it, as the tree is now.
create function organisation.administers_unit(the_unit bigint) returns boolean
  language sql stable security definer set search_path = organisation, pg_temp as $$
  with recursive up as (
    select u.id, u.parent_id from organisation.unit u where u.id = $1
    union
    select p.id, p.parent_id from organisation.unit p join up on p.id = up.parent_id)
  select kernel.may('ADMINISTER') and exists (select 1 from up where up.id = kernel.unit())
$$;

-- Whether the asker administers the whole municipality: acts as an administrator for the unit at its top.
create function organisation.administers_municipality() returns boolean
  language sql stable security definer set search_path = organisation, pg_temp
  return kernel.may('ADMINISTER') and exists (
    select 1 from organisation.unit u
    where u.id = kernel.unit() and u.parent_id is null and u.municipality = kernel.municipality() and u.closed_on is null);

-- Whether the asker administers the person: all of the municipality's, or somebody with roles in the asker's units alone.
create function organisation.administers_person(the_person bigint) returns boolean
  language sql stable security definer set search_path = organisation, pg_temp
  return kernel.may('ADMINISTER')
    and exists (select 1 from organisation.person p where p.id = the_person and p.municipality = kernel.municipality())
    and (organisation.administers_municipality()
      or exists (select 1 from organisation.assignment a where a.person_id = the_person and a.unit = any (kernel.units()))
        and not exists (select 1 from organisation.assignment a
          where a.person_id = the_person and a.unit <> all (kernel.units()) and coalesce(a.valid_to, 'infinity') >= current_date));

-- The person's roles that hold in units the asker does not see: how many there are, not which.
create function organisation.roles_elsewhere(the_person bigint) returns bigint
  language sql stable security definer set search_path = organisation, pg_temp
  return (select count(*) from organisation.assignment a
    where a.person_id = the_person and a.unit <> all (kernel.units()) and coalesce(a.valid_to, 'infinity') >= current_date);

-- Those who administer the whole municipality today and have no last day, whoever asks: one of them must always be left.
create function organisation.lasting_administrators(the_municipality text, on_day date) returns setof bigint
  language sql stable security definer set search_path = organisation, pg_temp as $$
  select distinct a.person_id
  from organisation.assignment a
  join organisation.unit u on u.id = a.unit and u.parent_id is null and u.municipality = $1
  join organisation.person p on p.id = a.person_id and p.active and p.left_on is null
  where a.role = 'ADMIN' and a.substitutes_for is null and coalesce(a.valid_from, '-infinity') <= $2 and a.valid_to is null
$$;

create policy administered on organisation.municipality for update
  using (code = (select kernel.municipality()) and (select organisation.administers_municipality()))
  with check (code = (select kernel.municipality()) and (select organisation.administers_municipality()));

drop policy kept on organisation.unit;
create policy kept on organisation.unit for all using ((select kernel.system())) with check ((select kernel.system()));
create policy administered on organisation.unit for update
  using (organisation.administers_unit(id))
  with check (organisation.administers_unit(id) and municipality = (select kernel.municipality())
    and (parent_id is null or organisation.administers_unit(parent_id) or id = (select kernel.unit())));
create policy entered on organisation.unit for insert
  with check (organisation.administers_unit(parent_id) and municipality = (select kernel.municipality()));

drop policy own on organisation.closed_day;
create policy administered on organisation.closed_day for all
  using (organisation.administers_unit(unit) or (select kernel.system()))
  with check (organisation.administers_unit(unit) or (select kernel.system()));

create policy administered on organisation.person for update
  using (municipality = (select kernel.municipality()) and organisation.administers_person(id))
  with check (municipality = (select kernel.municipality()) and (select kernel.may('ADMINISTER')));
create policy invited on organisation.person for insert
  with check (municipality = (select kernel.municipality()) and (select kernel.may('ADMINISTER')));

create policy given on organisation.assignment for insert
  with check (organisation.administers_unit(unit)
    and exists (select 1 from organisation.person p where p.id = person_id and p.municipality = (select kernel.municipality())));
create policy changed on organisation.assignment for update
  using (organisation.administers_unit(unit)) with check (organisation.administers_unit(unit));
create policy withdrawn on organisation.assignment for delete using (organisation.administers_unit(unit));

create or replace view organisation.v_unit with (security_invoker = true) as
  select u.id, u.municipality, u.parent_id, u.name, u.type, u.cost_centre, u.street, u.postal_code, u.city, u.latitude, u.longitude,
    u.opening_hours, u.goods_reception, u.phone, u.email, m.name as municipality_name, m.official_name as municipality_official_name,
    m.theme, m.label_prefix, u.closed_on
  from organisation.unit u
  join organisation.municipality m on m.code = u.municipality;

-- The demo's people with the units they act for.
create or replace view organisation.v_demo_person with (security_invoker = true) as
  select p.id, p.name, p.demo_line, a.unit
  from organisation.person p
  join organisation.assignment a on a.person_id = p.id
  where p.demo_line is not null and p.active and coalesce(a.valid_to, 'infinity') >= current_date;
