-- Somebody comes along with a thing: a line of the same booking, kept as the thing is and never handed over. Such a booking is done when the
-- thing is back and the time they gave is confirmed.
alter table booking.line add column operator boolean not null default false;
alter table booking.booking
  add column hours_confirmed_at timestamptz,
  add column return_confirmed_at timestamptz;

create or replace view booking.v_work with (security_invoker = true) as
  select b.id, b.version, b.state, b.owner_unit, b.owner_municipality, b.receiver_unit, b.receiver_municipality, b.requested_by,
    b.agreement_id, b.another_accepts, b.starts_at, b.ends_at, b.answer_by,
    case when l.operator then l.amount_ore else b.amount_ore end as amount_ore, b.note, b.reason, b.requested_at, b.closed_at, b.closed_how,
    exists (select 1 from booking.approval a where a.booking_id = b.id and a.side = 'OWNER' and a.decision = 'APPROVED') as owner_approved,
    exists (select 1 from booking.approval a where a.booking_id = b.id and a.side = 'RECEIVER' and a.decision = 'APPROVED') as receiver_approved,
    l.listing_id, l.item_id, l.category_id, l.title, l.quantity, l.price_ore, l.price_per, l.operator
  from booking.booking b
  join booking.line l on l.booking_id = b.id and l.direction = 'OUT' and (b.term = 'HIRE' or l.operator);
