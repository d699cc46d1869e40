-- Lets another unit of the receiver's municipality have the booking, with everything in it. Only what nothing of has changed hands, and only
-- by somebody of the unit that gives it up. Answers whether it went.
create function booking.pass_on(the_booking bigint, to_unit bigint, by_person bigint) returns boolean
  language plpgsql volatile security definer set search_path = booking, pg_temp as $$
declare
  b booking.booking;
  part text;
begin
  select * into b from booking.booking where id = the_booking for update;
  if b.id is null or not b.receiver_unit = any (kernel.units()) or to_unit in (b.owner_unit, b.receiver_unit)
    or b.state not in ('REQUESTED', 'APPROVED', 'READY')
    or not exists (select from organisation.unit u where u.id = to_unit and u.municipality = b.receiver_municipality) then
    return false;
  end if;
  update booking.hand_over_line set receiver_unit = to_unit
  where hand_over_id in (select h.id from booking.hand_over h where h.booking_id = the_booking);
  update booking.change_line set receiver_unit = to_unit
  where change_id in (select c.id from booking.change c where c.booking_id = the_booking);
  foreach part in array array['line', 'approval', 'step', 'reminder', 'hand_over', 'incident', 'change'] loop
    execute format('update booking.%I set receiver_unit = $1 where booking_id = $2', part) using to_unit, the_booking;
  end loop;
  update booking.booking set receiver_unit = to_unit, requested_by = by_person, version = version + 1 where id = the_booking;
  return true;
end
$$;
