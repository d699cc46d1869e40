-- What 100,000 ads leave behind after a while (k counts the ads of a unit): bookings, what was said and told, lists and searches. On top of bench/load.sql.
set session_replication_role = replica;

create temporary table past as
select l.id as ad, l.item_id, l.category_id, l.title, l.owner_unit, l.municipality, l.contact_person as owner, r.id as receiver_unit,
  p.id as receiver, l.n, l.k,
  (array['REQUESTED', 'APPROVED', 'HANDED_OVER', 'CLOSED', 'CLOSED', 'DECLINED', 'CANCELLED'])[1 + l.k % 7] as state
from (select l.*, l.id - 1000000 as n, (l.id - 1000000) / 5800 as k from listing.listing l where l.id > 1000000) l
join organisation.unit o on o.id = l.owner_unit
join organisation.unit r on r.key = 'bench-' || l.municipality || '-' || (1 + (l.n + l.k) % 20) and r.id <> o.id
join organisation.person p on p.email = r.key || '@prov.example'
where l.k < 7;

insert into inventory.hold (id, item_id, quantity, starts_at, ends_at, state, cause, created_at)
overriding system value
select 1000000 + n, item_id, 1, now() - n * interval '1 minute', 'infinity',
  case when state in ('REQUESTED', 'APPROVED') then 'HELD' when state = 'HANDED_OVER' then 'OUT' else 'RELEASED' end, 'past/' || n, now()
from past;

insert into booking.booking (id, request_key, part, owner_unit, owner_municipality, receiver_unit, receiver_municipality, requested_by, term,
  state, answer_by, requested_at, closed_at)
overriding system value
select 1000000 + n, gen_random_uuid(), 0, owner_unit, municipality, receiver_unit, municipality, receiver, 'GIVE', state,
  now() + interval '3 days', now() - n * interval '1 minute', case when state in ('CLOSED', 'DECLINED', 'CANCELLED') then now() end
from past;

insert into booking.line (id, booking_id, owner_unit, receiver_unit, listing_id, item_id, place_unit, category_id, title, quantity, hold_id)
overriding system value
select 1000000 + n, 1000000 + n, owner_unit, receiver_unit, ad, item_id, owner_unit, category_id, title, 1, 1000000 + n from past;

insert into booking.approval (booking_id, owner_unit, receiver_unit, side, decision, decided_by, decided_at, how)
select 1000000 + n, owner_unit, receiver_unit, 'OWNER', case when state = 'REQUESTED' then null when state = 'DECLINED' then 'DECLINED' else 'APPROVED' end,
  case when state <> 'REQUESTED' then owner end, now(), 'PERSON'
from past;

insert into booking.step (booking_id, owner_unit, receiver_unit, at, what, side, person_id, unit)
select 1000000 + n, owner_unit, receiver_unit, now(), what, 'RECEIVER', receiver, receiver_unit
from past cross join unnest(array['REQUESTED', 'APPROVED']) what;

insert into collaboration.thread (id, subject_kind, subject_id, owner_unit, municipality, receiver_unit, title, link, opened_at)
overriding system value
select 1000000 + n, 'booking', 1000000 + n, owner_unit, municipality, receiver_unit, left(title, 200), '/bokningar/' || (1000000 + n), now() from past;

insert into collaboration.message (request_key, thread_id, person_id, unit, by_owner, body, said_at)
select gen_random_uuid(), 1000000 + n, receiver, receiver_unit, false, 'När passar det?', now() from past;

insert into notification.notice (person_id, cause, key, words, link, about, unit, reason, importance, told_at, read_at)
select owner, 'past:' || n, 'listing.expired', '{t:Stol}', '/annonser/mina', 'past', owner_unit, 'PERSON', 'NEWS', now() - n * interval '1 minute',
  case when k > 0 then now() end
from past;

insert into booking.cart_line (person_id, unit, listing_id, term, quantity, added_at)
select receiver, receiver_unit, ad, 'GIVE', 1, now() from past where k % 3 = 0;

insert into listing.favourite (person_id, listing_id, saved_at)
select receiver, ad, now() from past where k % 3 = 1;

insert into search.saved_search (person_id, unit, kind, name, query, cadence, created_at, compared_until)
select receiver, receiver_unit, 'LISTING', 'Stolar', 'q=' || n, 'WEEKLY', now(), now() from past where k % 3 = 2;

insert into listing.wanted (id, request_key, owner_unit, municipality, category_id, title, quantity, reach, state, created_by, created_at)
overriding system value
select 1000000 + n, gen_random_uuid(), owner_unit, municipality, category_id, left(title, 100), 1, 3, case when n % 50 = 0 or k = 2 and n % 10 = 0 then 'OPEN' else 'MET' end, owner,
  now() - n * interval '1 minute'
from past where k % 3 = 2;

insert into security.login_session (token_hash, person_id, unit, created_at, last_seen_at, expires_at)
select sha256(('past' || n)::bytea), receiver, receiver_unit, now(), now(), now() + interval '12 hours' from past;

vacuum analyze;
