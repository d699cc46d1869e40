-- Twenty things of ten pieces each, lent by the hour for nothing and without anybody's yes by a unit in Skurup that never closes. Run by
-- the owner after load.sql with twenty ads, statement by statement.
set session_replication_role = replica;

update organisation.unit
set opening_hours = '{"mon": "00:00-23:59", "tue": "00:00-23:59", "wed": "00:00-23:59", "thu": "00:00-23:59", "fri": "00:00-23:59",
  "sat": "00:00-23:59", "sun": "00:00-23:59"}'
where key = 'bench-1264-20';

update inventory.item i
set owner_unit = u.id, place_unit = u.id, municipality = u.municipality, quantity = 10, reach = 3
from organisation.unit u
where u.key = 'bench-1264-20' and i.id > 1000000;

update listing.listing l
set owner_unit = u.id, municipality = u.municipality, terms = '{LEND}', contact_person = p.id, reach = 3, approval = 'NEVER',
  by_the_day = false, by_the_hour = true
from organisation.unit u
join organisation.person p on p.email = u.key || '@prov.example'
where u.key = 'bench-1264-20' and l.id > 1000000;

delete from listing.term where listing_id > 1000000;

insert into listing.term (listing_id, term) select id, 'LEND' from listing.listing where id > 1000000;

delete from listing.card where listing_id > 1000000;

insert into listing.card select * from listing.card_now where listing_id > 1000000;

update search.entry e
set owner_unit = l.owner_unit, municipality = l.municipality, reach = l.reach
from listing.listing l
where e.kind = 'LISTING' and e.subject_id = l.id and l.id > 1000000;

insert into audit.entry (at, municipality, person_id, unit, action, subject_kind, subject_id, detail)
select l.published_at, l.municipality, l.contact_person, l.owner_unit, 'listing.published', 'listing', l.id::text, '{}'
from listing.listing l
where l.id > 1000000;

vacuum (freeze, analyze);
