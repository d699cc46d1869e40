-- Fills the database with :ads ads in all municipalities, for the benchmarks and for the test of the plans. Everything is a
-- function of the row's number: ad n is the same each time. Run by the owner, statement by statement.
set session_replication_role = replica;

set synchronous_commit = off;

set maintenance_work_mem = '256MB';

set work_mem = '128MB';

-- Twenty units in each municipality with a person in each.
insert into organisation.unit (municipality, parent_id, key, name, type, cost_centre, street, postal_code, city, latitude, longitude)
select m.code, null, 'bench-' || m.code || '-' || n, m.name || ' enhet ' || n, 'school', (4000 + n)::text, 'Provgatan ' || n, '123 45',
  m.seat, m.latitude + (n - 10) * 0.004, m.longitude + (n % 5 - 2) * 0.01
from organisation.municipality m cross join generate_series(1, 20) n
on conflict do nothing;

insert into organisation.person (municipality, name, email)
select municipality, 'Prov ' || key, key || '@prov.example' from organisation.unit where key like 'bench-%'
on conflict do nothing;

insert into organisation.assignment (person_id, unit, role)
select p.id, u.id, 'MEMBER'
from organisation.unit u join organisation.person p on p.email = u.key || '@prov.example'
where u.key like 'bench-%'
on conflict do nothing;

drop table if exists numbered;

create temporary table numbered as
select n, u.id as unit, u.municipality, u.latitude, u.longitude, c.id as category, c.name_sv, c.synonyms, c.kind, c.item_type,
  c.default_weight_g as weight, c.default_length_mm as length, c.default_width_mm as width, c.default_height_mm as height,
  f.co2e_g_new as co2e, f.typical_new_price_ore as price, p.id as person,
  (array['Bra', 'Begagnad', 'Rejäl', 'Nyrenoverad', 'Enkel'])[1 + n % 5] || ' ' || lower(coalesce(c.synonyms[1 + n % greatest(1, cardinality(c.synonyms))], c.name_sv))
    || ' ' || (array['i björk', 'i ek', 'i vitt', 'med armstöd', 'på hjul', 'i plåt'])[1 + n % 6] || ', ' || (60 + n % 140) || ' cm' as title
from (
  select n, (n::bigint * 7919) % (select count(*) from organisation.unit where key like 'bench-%') as unit_place,
    (n::bigint * 34909) % (select count(*) from inventory.category where parent_id is not null and kind = 'GOODS') as category_place
  from generate_series(1, :ads) n) row
join (select row_number() over (order by id) - 1 as place, * from organisation.unit where key like 'bench-%') u on u.place = row.unit_place
join (select row_number() over (order by id) - 1 as place, * from inventory.category where parent_id is not null and kind = 'GOODS') c
  on c.place = row.category_place
left join inventory.emission_factor f on f.item_type = c.item_type
join organisation.person p on p.email = u.key || '@prov.example';

insert into inventory.item (id, owner_unit, municipality, place_unit, category_id, kind, quantity, condition, length_mm, width_mm, height_mm,
  weight_g, label, expected_co2e_g, expected_saving_ore, shown, reach, created_at)
overriding system value
select 1000000 + n, unit, municipality, unit, category, kind, 1 + n % 20, (array['A', 'B', 'B', 'C'])[1 + n % 4], length, width, height, weight, null,
  co2e, price, true, (case when n % 20 < 2 then 0 when n % 20 < 12 then 1 when n % 20 < 17 then 2 else 3 end), now() - n * interval '1 minute'
from numbered;

-- One ad in ten stays in its unit, half in its municipality, a quarter reaches partners, the rest everybody.
insert into listing.listing (id, request_key, owner_unit, municipality, item_id, category_id, kind, title, body, state, terms, contact_person,
  latitude, longitude, reach, widest_reach, created_at, changed_at, published_at, confirmed_at)
overriding system value
select 1000000 + n, gen_random_uuid(), unit, municipality, 1000000 + n, category, kind, title,
  'Finns att hämta hos oss. Fungerar bra och har använts varsamt. Säg till i god tid så ställer vi fram det.', 'PUBLISHED',
  (array['{GIVE}', '{GIVE,LEND}', '{LEND}', '{SELL}'])[1 + n % 4]::text[], person, latitude, longitude, (case when n % 20 < 2 then 0 when n % 20 < 12 then 1 when n % 20 < 17 then 2 else 3 end), 3,
  now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute', now()
from numbered;

insert into listing.term (listing_id, term, price_ore, price_per)
select l.id, t, case when t = 'SELL' then 10000 + (l.id % 50) * 5000 end, case when t = 'SELL' then 'ITEM' end
from listing.listing l cross join unnest(l.terms) t where l.id > 1000000;

insert into listing.card select * from listing.card_now where listing_id > 1000000;

-- The words that each is found by are read by the application, as after new rules for them.
insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, body, marks, latitude,
  longitude)
select 'LISTING', l.id, l.owner_unit, l.municipality, true, l.reach, l.published_at, l.published_at, l.title, l.body,
  array(select 't' || lower(t) from unnest(l.terms) t) || array['c' || c.id, 'c' || c.parent_id], l.latitude, l.longitude
from listing.listing l join inventory.category c on c.id = l.category_id where l.id > 1000000;

-- What is left to do after a load is done now, and not beside what is measured.
vacuum (freeze, analyze);
