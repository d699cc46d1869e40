-- Who waits for what is not free: for so many, for that time. Whose turn it is has a right until a moment, and until then the things are
-- kept for them by a promise of its own. Everything that happens to a place happens under the lock of its item.
create table booking.place (
  id bigint generated always as identity primary key,
  listing_id bigint not null references listing.listing,
  item_id bigint not null references inventory.item,
  owner_unit bigint not null references organisation.unit,
  owner_municipality text not null references organisation.municipality,
  receiver_unit bigint not null references organisation.unit,
  receiver_municipality text not null references organisation.municipality,
  person_id bigint not null references organisation.person,
  term text not null constraint place_term_is_known check (term in ('GIVE', 'LEND', 'RENT', 'SELL')),
  title text not null,
  quantity int not null constraint place_is_for_some check (quantity > 0),
  starts_at timestamptz,
  ends_at timestamptz,
  -- the loan's end and the owner's days between loans
  kept_until timestamptz,
  wanted_day date,
  joined_at timestamptz not null,
  state text not null default 'WAITING' constraint place_state_is_known check (state in
    ('WAITING', 'OFFERED', 'BOOKED', 'LEFT', 'MISSED', 'GONE', 'PAST')),
  turns int not null default 0,
  hold_id bigint references inventory.hold,
  right_until timestamptz,
  booking_id bigint references booking.booking,
  constraint a_turn_keeps_something check (state <> 'OFFERED' or hold_id is not null and right_until is not null),
  constraint a_place_that_is_booked_has_its_booking check (state <> 'BOOKED' or booking_id is not null),
  constraint a_loan_waited_for_has_its_days check ((term in ('LEND', 'RENT')) = (starts_at is not null and ends_at is not null))
);
create unique index place_is_taken_once on booking.place (listing_id, receiver_unit, term, coalesce(starts_at, '-infinity'),
  coalesce(ends_at, 'infinity')) where state in ('WAITING', 'OFFERED');
create index place_by_item on booking.place (item_id, id) where state in ('WAITING', 'OFFERED');
create index place_by_owner on booking.place (owner_unit) where state in ('WAITING', 'OFFERED');
create index place_by_receiver on booking.place (receiver_unit);
create index place_by_right on booking.place (right_until) where state = 'OFFERED';
call kernel.two_sided('booking.place');

-- Lets those whose turn it is have it: the first in line, and whoever after them wants what is free then. What they want is kept for them,
-- in the transaction in which it became free, so that nobody else comes between. A right ends before its loan could not be booked any more.
create function booking.next_in_line(the_item bigint, the_moment timestamptz, the_end timestamptz) returns setof booking.place
  language plpgsql volatile security definer set search_path = booking, pg_temp as $$
declare
  waiting record;
  kept record;
  stood booking.place;
begin
  if not exists (select from booking.place p where p.item_id = the_item and p.state = 'WAITING') then
    return;
  end if;
  perform inventory.lock_items(array[the_item]);
  for waiting in
    select p.id, p.quantity, p.turns, p.starts_at, p.kept_until,
      (((p.starts_at at time zone 'Europe/Stockholm')::date - coalesce(l.lead_days, 0) + 1)::timestamp at time zone 'Europe/Stockholm') as latest
    from booking.place p
    join listing.listing l on l.id = p.listing_id
    where p.item_id = the_item and p.state = 'WAITING' and l.state in ('PUBLISHED', 'RESERVED_OUT')
    order by p.id
  loop
    continue when waiting.latest <= the_moment;
    select * into kept from inventory.place_hold(the_item, waiting.quantity, coalesce(waiting.starts_at, the_moment),
      coalesce(waiting.kept_until, 'infinity'), 'place/' || waiting.id || '/' || waiting.turns);
    continue when kept.hold_id is null;
    update booking.place
    set state = 'OFFERED', hold_id = kept.hold_id, turns = turns + 1, right_until = least(the_end, waiting.latest)
    where id = waiting.id
    returning * into stood;
    return next stood;
  end loop;
end
$$;

-- The place in line, 1 for the first; nothing for one that the asker's units have nothing to do with.
create function booking.place_in_line(the_place bigint) returns int
  language sql stable security definer set search_path = booking, pg_temp as $$
  select (select count(*)::int from booking.place o where o.item_id = p.item_id and o.state in ('WAITING', 'OFFERED') and o.id <= p.id)
  from booking.place p
  where p.id = $1 and p.state in ('WAITING', 'OFFERED')
    and (p.owner_unit = any (kernel.units()) or p.receiver_unit = any (kernel.units()) or kernel.system())
$$;

-- How many stand in line for the item.
create function booking.line_length(the_item bigint) returns int
  language sql stable security definer set search_path = booking, pg_temp as $$
  select count(*)::int from booking.place p where p.item_id = $1 and p.state in ('WAITING', 'OFFERED')
$$;

-- Items for which somebody waits and of which enough has become free in some other way: more of them, an ad open again, time.
create function booking.free_for_the_waiting() returns table (listing_id bigint, item_id bigint, owner_unit bigint)
  language sql stable security definer set search_path = booking, pg_temp as $$
  select min(p.listing_id), p.item_id, p.owner_unit
  from booking.place p
  join listing.listing l on l.id = p.listing_id and l.state in ('PUBLISHED', 'RESERVED_OUT')
  where p.state = 'WAITING' and (p.starts_at is null or p.starts_at > now())
    and inventory.free(p.item_id, coalesce(p.starts_at, now()), coalesce(p.kept_until, 'infinity')) >= p.quantity
  group by p.item_id, p.owner_unit
$$;
