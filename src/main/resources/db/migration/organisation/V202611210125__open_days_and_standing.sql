-- Days on which a unit is closed though its opening hours say otherwise, and whether it may borrow at all.
create view organisation.v_closed_day with (security_invoker = true) as
  select unit, day, reason from organisation.closed_day;

create view organisation.v_unit_standing with (security_invoker = true) as
  select id, suspended_until, suspended_reason from organisation.unit;
