-- From the unit upwards, one step at a time until somebody has the role: most are found at once, while the same as one statement
-- read every holder of the role in the country.
create or replace function organisation.nearest_with_role(the_unit bigint, the_role text, on_day date)
  returns table (person_id bigint, unit bigint, amount_limit_ore bigint)
  language plpgsql stable security definer set search_path = organisation, pg_temp as $$
declare
  here bigint := the_unit;
begin
  while here is not null loop
    return query
      select h.person_id, h.unit, h.amount_limit_ore
      from organisation.held_on(on_day) h
      join organisation.person p on p.id = h.person_id and p.active
      where h.unit = here and h.role = the_role;
    exit when found;
    select u.parent_id into here from organisation.unit u where u.id = here;
  end loop;
end
$$;
