-- Whoever was named for work that runs, and when they were away, belongs to the unit that takes over when theirs closes. The
-- administrator who closes it never reads who it is. Called before the work itself is moved.
create function staffing.people_follow(the_unit bigint, heir bigint) returns void
  language sql security definer set search_path = staffing, pg_temp as $$
  with running as (
    select w.booking_id
    from staffing.work w
    join booking.booking b on b.id = w.booking_id and b.state in ('REQUESTED', 'APPROVED', 'HANDED_OVER')
    where w.owner_unit = the_unit and w.receiver_unit <> heir and (kernel.system() or the_unit = any (kernel.units()))),
  named as (
    update staffing.candidate c set unit = heir from running r where c.booking_id = r.booking_id and c.unit = the_unit)
  update staffing.absence a set unit = heir from running r where a.booking_id = r.booking_id and a.unit = the_unit
$$;
