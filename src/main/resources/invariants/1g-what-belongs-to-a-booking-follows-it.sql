-- 1. Everything in a booking belongs to the same two units as the booking
select b.id, part.what, l.item_id
from booking.booking b
join booking.line l on l.booking_id = b.id
cross join lateral (
  select 'line' as what where (l.owner_unit, l.receiver_unit) <> (b.owner_unit, b.receiver_unit)
  union all
  select 'approval' from booking.approval a where a.booking_id = b.id and (a.owner_unit, a.receiver_unit) <> (b.owner_unit, b.receiver_unit)
  union all
  select 'step' from booking.step s where s.booking_id = b.id and (s.owner_unit, s.receiver_unit) <> (b.owner_unit, b.receiver_unit)
  union all
  select 'change' from booking.change c where c.booking_id = b.id and (c.owner_unit, c.receiver_unit) <> (b.owner_unit, b.receiver_unit)
  union all
  select 'hand-over' from booking.hand_over h where h.booking_id = b.id and (h.owner_unit, h.receiver_unit) <> (b.owner_unit, b.receiver_unit)
  union all
  select 'piece' from booking.bound_piece p where p.booking_id = b.id and (p.owner_unit, p.receiver_unit) <> (b.owner_unit, b.receiver_unit)
  union all
  select 'note' from booking.hand_over_note n where n.booking_id = b.id and (n.owner_unit, n.receiver_unit) <> (b.owner_unit, b.receiver_unit)
) part
