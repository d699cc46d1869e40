-- Run by the owner around what Fill.java copies, statement by statement.
-- before
set session_replication_role = replica;

set synchronous_commit = off;

set maintenance_work_mem = '512MB';

set work_mem = '128MB';

insert into organisation.unit (municipality, parent_id, key, name, type, cost_centre, street, postal_code, city, latitude, longitude)
select m.code, null, 'bench-' || m.code || '-' || n, m.name || ' enhet ' || n, 'school', (4000 + n)::text, 'Provgatan ' || n, '123 45',
  m.seat, m.latitude + (n - 10) * 0.004, m.longitude + (n % 5 - 2) * 0.01
from organisation.municipality m cross join generate_series(1, 20) n
on conflict do nothing;

insert into organisation.person (municipality, name, email)
select municipality, 'Prov ' || key, key || '@prov.example' from organisation.unit where key = 'bench-1264-1'
on conflict do nothing;

insert into organisation.assignment (person_id, unit, role)
select p.id, u.id, 'MEMBER'
from organisation.unit u join organisation.person p on p.email = u.key || '@prov.example'
where u.key = 'bench-1264-1'
on conflict do nothing;

create temporary table made (n bigint, title text, body text, category bigint, place int, unit_number int, reach smallint, tokens text[],
  phrases text[]);
-- end
-- after
create temporary table numbered as
select 1000000 + m.n as id, m.title, m.body, m.category, c.parent_id as parent, m.reach, m.tokens, m.phrases, u.id as unit, u.municipality, u.latitude,
  u.longitude, now() - m.n * interval '1 minute' as at, c.default_length_mm as length, c.default_width_mm as width,
  case when m.n % 4 = 3 then '{SELL}' when m.n % 4 = 2 then '{LEND}' when m.n % 4 = 1 then '{GIVE,LEND}' else '{GIVE}' end::text[] as terms
from made m
join (select row_number() over (order by md5(code || 'x')) - 1 as place, code from organisation.municipality) as municipality using (place)
join organisation.unit u on u.key = 'bench-' || municipality.code || '-' || m.unit_number
join inventory.category c on c.id = m.category;

drop index search.entry_tokens;

insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, body, marks, latitude,
  longitude, tokens, phrases, rules)
select 'LISTING', id, unit, municipality, true, reach, at, at, title, body,
  array(select 't' || lower(t) from unnest(terms) t) || array['c' || category, 'c' || parent], latitude, longitude,
  array_to_tsvector(tokens || search.seen_by(unit, municipality, true, reach) || ('@m' || municipality) || array(select '@t' || lower(t) from unnest(terms) t)
    || array['@c' || category, '@c' || parent]), phrases, :rules
from numbered order by id;

insert into search.phrase_use (kind, audience, beginning, phrase, uses)
select kind, seen[cardinality(seen)], split_part(part, '=', 1), split_part(part, '=', 2), count(*)
from search.entry, search.seen_by(owner_unit, municipality, shown, reach) seen,
  unnest(phrases || array(select '@' || mark from unnest(marks) mark)) part
where subject_id >= 1000000
group by 1, 2, 3, 4;

create index entry_tokens on search.entry using gin (tokens) with (fastupdate = off);

insert into listing.card (listing_id, item_id, owner_unit, municipality, shown, reach, kind, reserved_out, title, category_id, terms, shown_term,
  price_ore, lowest_ore, quantity, left_over, condition, longest_mm, second_mm, co2e_g, transport_possible, latitude, longitude, published_at,
  facets)
select id, id, unit, municipality, true, reach, 'GOODS', false, title, category, terms, terms[1], case when terms[1] = 'SELL' then 20000 end,
  case when terms[1] = 'SELL' then 20000 else 0 end, 1 + id % 20, 1 + id % 20, 'B', length, width, 20000, false, latitude, longitude, at,
  case when 'GIVE' = any (terms) then 1 else 0 end + case when 'LEND' = any (terms) then 2 else 0 end
    + case when 'SELL' = any (terms) then 8 else 0 end + (2 << 6) + ((category & 4095) << 10) + (municipality::bigint << 22)
from numbered;

select search.count_words();

create schema if not exists plain;

drop table if exists plain.entry;

create table plain.entry as
select subject_id, owner_unit, municipality, reach, ordered_at, setweight(to_tsvector('swedish', title), 'A') || to_tsvector('swedish', body) as tsv
from search.entry where kind = 'LISTING';

create index on plain.entry using gin (tsv) with (fastupdate = off);
create index on plain.entry (ordered_at desc, subject_id desc);

grant usage on schema plain to samnytta_app;

grant select on plain.entry to samnytta_app;

vacuum (freeze, analyze);

checkpoint;
-- end
