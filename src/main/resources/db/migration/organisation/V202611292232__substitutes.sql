-- A substitute has another's role in a unit between two days, for as long as the other has it, and up to the other's limit.
alter table organisation.assignment drop constraint assignment_is_given_once;
alter table organisation.assignment add constraint assignment_is_given_once
  unique nulls not distinct (person_id, unit, role, substitutes_for);
alter table organisation.assignment add constraint substitution_has_its_days
  check (substitutes_for is null or valid_from is not null and valid_to is not null);
alter table organisation.assignment add constraint assignment_ends_after_it_begins check (valid_to >= valid_from);
alter table organisation.assignment add constraint nobody_substitutes_for_themselves check (substitutes_for <> person_id);
alter table organisation.assignment add constraint limit_of_a_substitute_is_the_others
  check (substitutes_for is null or amount_limit_ore is null);
create index assignment_by_substituted on organisation.assignment (substitutes_for) where substitutes_for is not null;

-- The roles that people hold on a day, the substitutes' among them.
create function organisation.held_on(the_day date)
  returns table (person_id bigint, unit bigint, role text, amount_limit_ore bigint, substitutes_for bigint)
  language sql stable as $$
  select a.person_id, a.unit, a.role, a.amount_limit_ore, null::bigint
  from organisation.assignment a
  where a.substitutes_for is null and (a.valid_from is null or a.valid_from <= the_day) and (a.valid_to is null or a.valid_to >= the_day)
  union all
  select s.person_id, s.unit, s.role, a.amount_limit_ore, s.substitutes_for
  from organisation.assignment s
  join organisation.assignment a on a.person_id = s.substitutes_for and a.unit = s.unit and a.role = s.role and a.substitutes_for is null
  where s.valid_from <= the_day and s.valid_to >= the_day
    and (a.valid_from is null or a.valid_from <= the_day) and (a.valid_to is null or a.valid_to >= the_day)
$$;

-- Who holds the role nearest above the unit (the unit itself first), whatever the asker may see: a request must reach its
-- approver. Answers nobody when no unit up to the municipality has one.
create or replace function organisation.nearest_with_role(the_unit bigint, the_role text, on_day date)
  returns table (person_id bigint, unit bigint, amount_limit_ore bigint)
  language sql stable security definer set search_path = organisation, pg_temp as $$
  with recursive up as (
    select u.id, u.parent_id, 0 as steps from organisation.unit u where u.id = $1
    union all select p.id, p.parent_id, up.steps + 1 from organisation.unit p join up on p.id = up.parent_id),
  holders as (
    select h.person_id, h.unit, h.amount_limit_ore, up.steps
    from up
    join organisation.held_on($3) h on h.unit = up.id and h.role = $2
    join organisation.person p on p.id = h.person_id and p.active)
  select h.person_id, h.unit, h.amount_limit_ore from holders h where h.steps = (select min(steps) from holders)
$$;

-- The people who act for the unit itself: those with one of the roles given in it. Answers nobody for a unit without people.
drop function organisation.people_of(bigint, date);
create function organisation.people_of(the_unit bigint, the_roles text[], on_day date) returns setof bigint
  language sql stable security definer set search_path = organisation, pg_temp as $$
  select distinct h.person_id
  from organisation.held_on($3) h
  join organisation.person p on p.id = h.person_id and p.active
  where h.unit = $1 and h.role = any ($2)
$$;

-- Trainees at the hub see tasks, not people: whoever may not see who people are knows themselves alone.
drop policy known on organisation.person;
create policy known on organisation.person for select using (
  (select kernel.may('SEE_PEOPLE'))
    and (municipality = (select kernel.municipality()) or municipality = any ((select kernel.partners())::text[]))
  or id::text = (select kernel.person()) or (select kernel.system()));

-- Whoever has the role sees who stands in for them, appoints them and ends it; so does an administrator in the unit or above.
create policy known_to_the_substituted on organisation.assignment for select using (substitutes_for::text = (select kernel.person()));
create policy substitutes_appointed on organisation.assignment for insert with check (
  substitutes_for::text = (select kernel.person())
  or substitutes_for is not null and (select kernel.may('ADMINISTER')) and unit = any ((select kernel.units())::bigint[]));
create policy substitutes_ended on organisation.assignment for delete using (
  substitutes_for::text = (select kernel.person())
  or substitutes_for is not null and (select kernel.may('ADMINISTER')) and unit = any ((select kernel.units())::bigint[]));
