-- Each unit is in a municipality, so this shows the same; but PostgreSQL leaves out a table that only might have a row when nothing
-- of it is asked for, and most who ask about a unit do not ask about its municipality.
create or replace view organisation.v_unit with (security_invoker = true) as
  select u.id, u.municipality, u.parent_id, u.name, u.type, u.cost_centre, u.street, u.postal_code, u.city, u.latitude, u.longitude,
    u.opening_hours, u.goods_reception, u.phone, u.email, m.name as municipality_name, m.official_name as municipality_official_name,
    m.theme, m.label_prefix, u.closed_on
  from organisation.unit u
  left join organisation.municipality m on m.code = u.municipality;
