-- Days on which something is to be fetched or brought back, and on which the owner has said since that it is closed.
create view booking.v_needs_another_day with (security_invoker = true) as
  select b.id as booking_id, b.owner_unit, c.day, b.state <> 'HANDED_OVER' and c.day = coalesce(time.first, b.wanted_day) as at_the_start
  from booking.booking b
  cross join lateral (
    select (b.starts_at at time zone 'Europe/Stockholm')::date as first,
      ((b.ends_at - interval '1 second') at time zone 'Europe/Stockholm')::date as last) time
  join organisation.v_closed_day c on c.unit = b.owner_unit
  where b.state in ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER')
    and (c.day = time.last or b.state <> 'HANDED_OVER' and c.day = coalesce(time.first, b.wanted_day));
