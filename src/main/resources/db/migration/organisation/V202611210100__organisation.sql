create table organisation.municipality (
  code text primary key constraint municipality_code_has_four_digits check (code ~ '^[0-9]{4}$'),
  name text not null,
  official_name text not null,
  county_code text not null,
  county_name text not null,
  seat text not null,
  latitude float8 not null,
  longitude float8 not null,
  population int not null,
  population_date date not null,
  org_number text,
  org_number_status text not null,
  active boolean not null default false,
  theme text not null default 'samnytta' constraint municipality_theme_is_known check (theme in ('samnytta', 'ystad', 'skurup', 'trelleborg')),
  label_prefix text,
  hub_contact text
);

create table organisation.unit (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  parent_id bigint references organisation.unit,
  key text not null constraint unit_key_is_unique unique,
  name text not null,
  type text not null,
  cost_centre text,
  street text,
  postal_code text,
  city text,
  latitude float8,
  longitude float8,
  opening_hours jsonb not null default '{}',
  goods_reception text,
  phone text,
  email text,
  reviews_listings boolean not null default false,
  suspended_until date,
  suspended_reason text
);
create index unit_by_parent on organisation.unit (parent_id);
create index unit_by_municipality on organisation.unit (municipality);

create table organisation.closed_day (
  unit bigint not null references organisation.unit,
  day date not null,
  reason text,
  primary key (unit, day)
);

create table organisation.person (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  name text not null,
  email text not null constraint person_email_is_unique unique,
  phone text,
  language text not null default 'sv' constraint person_language_is_known check (language in ('sv', 'en')),
  active boolean not null default true,
  demo_line text
);

create table organisation.assignment (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  role text not null,
  amount_limit_ore bigint,
  valid_from date,
  valid_to date,
  substitutes_for bigint references organisation.person,
  constraint assignment_is_given_once unique (person_id, unit, role)
);
create index assignment_by_unit on organisation.assignment (unit, role);

create table organisation.cooperation_group (
  id bigint generated always as identity primary key,
  name text not null constraint cooperation_group_name_is_unique unique
);

create table organisation.agreement (
  id bigint generated always as identity primary key,
  group_id bigint not null references organisation.cooperation_group,
  name text not null,
  valid_from date not null,
  valid_to date,
  decision_reference text not null,
  legal_ground text not null,
  liability text not null,
  transport_split text not null,
  price_rule text not null,
  constraint agreement_ends_after_it_begins check (valid_to is null or valid_to >= valid_from)
);

create table organisation.agreement_party (
  agreement_id bigint not null references organisation.agreement,
  municipality text not null references organisation.municipality,
  lends boolean not null default true,
  borrows boolean not null default true,
  primary key (agreement_id, municipality)
);

-- Municipalities and units are named on every ad, so whoever may ask at all may read them.
alter table organisation.municipality enable row level security;
create policy known on organisation.municipality for select using ((select kernel.person()) <> '' or (select kernel.system()));
create policy kept on organisation.municipality for all using ((select kernel.system())) with check ((select kernel.system()));
alter table organisation.unit enable row level security;
create policy known on organisation.unit for select using ((select kernel.person()) <> '' or (select kernel.system()));
create policy kept on organisation.unit for all
  using (id = any ((select kernel.units())::bigint[]) or (select kernel.system()))
  with check (id = any ((select kernel.units())::bigint[]) or parent_id = any ((select kernel.units())::bigint[]) or (select kernel.system()));
call kernel.one_unit('organisation.closed_day');
create policy known on organisation.closed_day for select using ((select kernel.person()) <> '');
-- People are known in their own municipality and to its agreement partners: a booking names who asks and who answers.
alter table organisation.person enable row level security;
create policy known on organisation.person for select using (
  municipality = (select kernel.municipality()) or municipality = any ((select kernel.partners())::text[])
  or id::text = (select kernel.person()) or (select kernel.system()));
create policy kept on organisation.person for all using (id::text = (select kernel.person()) or (select kernel.system()))
  with check (id::text = (select kernel.person()) or (select kernel.system()));
alter table organisation.assignment enable row level security;
create policy known on organisation.assignment for select using (
  person_id::text = (select kernel.person()) or unit = any ((select kernel.units())::bigint[]) or (select kernel.system()));
create policy kept on organisation.assignment for all using ((select kernel.system())) with check ((select kernel.system()));
alter table organisation.cooperation_group enable row level security;
create policy known on organisation.cooperation_group for select using ((select kernel.municipality()) <> '' or (select kernel.system()));
create policy kept on organisation.cooperation_group for all using ((select kernel.system())) with check ((select kernel.system()));
alter table organisation.agreement_party enable row level security;
create policy known on organisation.agreement_party for select using (
  municipality = (select kernel.municipality()) or municipality = any ((select kernel.partners())::text[]) or (select kernel.system()));
create policy kept on organisation.agreement_party for all using ((select kernel.system())) with check ((select kernel.system()));
alter table organisation.agreement enable row level security;
create policy known on organisation.agreement for select using (
  exists (select 1 from organisation.agreement_party p where p.agreement_id = id and p.municipality = (select kernel.municipality()))
  or (select kernel.system()));
create policy kept on organisation.agreement for all using ((select kernel.system())) with check ((select kernel.system()));

create view organisation.v_unit with (security_invoker = true) as
  select u.id, u.municipality, u.parent_id, u.name, u.type, u.cost_centre, u.street, u.postal_code, u.city, u.latitude, u.longitude,
    u.opening_hours, u.goods_reception, u.phone, u.email, m.name as municipality_name, m.official_name as municipality_official_name,
    m.theme, m.label_prefix
  from organisation.unit u
  join organisation.municipality m on m.code = u.municipality;

create view organisation.v_person with (security_invoker = true) as
  select id, municipality, name, phone, email, language from organisation.person;

create view organisation.v_municipality with (security_invoker = true) as
  select code, name, official_name, county_code, county_name, latitude, longitude, active, theme from organisation.municipality;

-- The agreement that lets the borrower's municipality borrow from the lender's on that day; null for none.
create function organisation.agreement_between(lender text, borrower text, on_day date) returns bigint
  language sql stable security definer set search_path = organisation, pg_temp
  return (select a.id
    from organisation.agreement a
    join organisation.agreement_party l on l.agreement_id = a.id and l.municipality = lender and l.lends
    join organisation.agreement_party b on b.agreement_id = a.id and b.municipality = borrower and b.borrows
    where a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
    order by a.id limit 1);

-- Who holds the role nearest above the unit (the unit itself first), whatever the asker may see: a request must reach its
-- approver. Answers nobody when no unit up to the municipality has one.
create function organisation.nearest_with_role(the_unit bigint, the_role text, on_day date)
  returns table (person_id bigint, unit bigint, amount_limit_ore bigint)
  language sql stable security definer set search_path = organisation, pg_temp as $$
  with recursive up as (
    select u.id, u.parent_id, 0 as steps from organisation.unit u where u.id = $1
    union all select p.id, p.parent_id, up.steps + 1 from organisation.unit p join up on p.id = up.parent_id),
  holders as (
    select a.person_id, a.unit, a.amount_limit_ore, up.steps
    from up
    join organisation.assignment a on a.unit = up.id and a.role = $2
    join organisation.person p on p.id = a.person_id and p.active
    where (a.valid_from is null or a.valid_from <= $3) and (a.valid_to is null or a.valid_to >= $3))
  select h.person_id, h.unit, h.amount_limit_ore from holders h where h.steps = (select min(steps) from holders)
$$;

-- The people who act for the unit itself: those with a role given in it. Answers nobody for a unit without people.
create function organisation.people_of(the_unit bigint, on_day date) returns setof bigint
  language sql stable security definer set search_path = organisation, pg_temp as $$
  select distinct a.person_id
  from organisation.assignment a
  join organisation.person p on p.id = a.person_id and p.active
  where a.unit = $1 and (a.valid_from is null or a.valid_from <= $2) and (a.valid_to is null or a.valid_to >= $2)
$$;

-- The demo's people with the units they act for.
create view organisation.v_demo_person with (security_invoker = true) as
  select p.id, p.name, p.demo_line, a.unit
  from organisation.person p
  join organisation.assignment a on a.person_id = p.id
  where p.demo_line is not null and p.active;
