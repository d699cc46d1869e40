-- Work: services and people's time are bookings too. While it goes on, it is one side's turn; where the rule says that another
-- than whoever asked has to accept the price, the booking says so.
alter table booking.booking
  add column work_awaits text constraint booking_work_awaits_a_side check (work_awaits in ('OWNER', 'RECEIVER')),
  add column another_accepts boolean not null default false;

-- What a person's time offers is counted in hours a week, so that it is never promised twice.
update inventory.item set quantity = coalesce(hours_per_week, 40), version = version + 1
where kind = 'STAFF' and quantity <> coalesce(hours_per_week, 40);

-- Bookings of work as modules above read them.
create view booking.v_work with (security_invoker = true) as
  select b.id, b.version, b.state, b.owner_unit, b.owner_municipality, b.receiver_unit, b.receiver_municipality, b.requested_by,
    b.agreement_id, b.another_accepts, b.starts_at, b.ends_at, b.answer_by, b.amount_ore, b.note, b.reason, b.requested_at, b.closed_at, b.closed_how,
    exists (select 1 from booking.approval a where a.booking_id = b.id and a.side = 'OWNER' and a.decision = 'APPROVED') as owner_approved,
    exists (select 1 from booking.approval a where a.booking_id = b.id and a.side = 'RECEIVER' and a.decision = 'APPROVED') as receiver_approved,
    l.listing_id, l.item_id, l.category_id, l.title, l.quantity, l.price_ore, l.price_per
  from booking.booking b
  join booking.line l on l.booking_id = b.id and l.direction = 'OUT'
  where b.term = 'HIRE';
