-- With municipalities' own categories there can be more than 4095 of them: the bits of their number above the twelfth go above those of
-- the time (bit 36 and on). What stands in the cards is right as it is.
create or replace view listing.card_now with (security_invoker = true) as
  select l.id as listing_id, l.item_id, l.owner_unit, l.municipality, l.shown, l.reach, l.kind, l.state = 'RESERVED_OUT' as reserved_out,
    l.title, l.category_id, l.terms, price.term as shown_term, price.price_ore, price.price_per, price.lowest_ore, l.longest_days,
    i.quantity, i.quantity - promised.for_good as left_over, i.condition, side.longest_mm, side.second_mm, i.expected_co2e_g as co2e_g,
    l.available_from, l.last_day, l.transport_possible, l.latitude, l.longitude, cover.image_id, cover.alt as image_alt, l.published_at,
    case when 'GIVE' = any (l.terms) then 1 else 0 end + case when 'LEND' = any (l.terms) then 2 else 0 end
      + case when 'RENT' = any (l.terms) then 4 else 0 end + case when 'SELL' = any (l.terms) then 8 else 0 end
      + case when 'SWAP' = any (l.terms) then 16 else 0 end + case when 'HIRE' = any (l.terms) then 32 else 0 end
      + (coalesce(array_position(array['A', 'B', 'C', 'D'], i.condition), 0)::bigint << 6)
      + (case when l.transport_possible then 1 else 0 end::bigint << 9)
      + ((l.category_id & 4095) << 10) + (l.municipality::bigint << 22) + ((l.category_id >> 12) << 36) as facets
  from listing.listing l
  join inventory.item i on i.id = l.item_id
  left join lateral (
    select t.term, t.price_ore, t.price_per, min(coalesce(t.price_ore, case when t.term = 'HIRE' then null else 0 end)) over () as lowest_ore
    from listing.term t
    where t.listing_id = l.id
    order by array_position(array['GIVE', 'SELL', 'RENT', 'HIRE', 'LEND', 'SWAP'], t.term)
    limit 1) price on true
  cross join lateral (
    select coalesce(sum(h.quantity), 0)::int as for_good
    from inventory.hold h
    where h.item_id = l.item_id and h.state in ('HELD', 'OUT') and h.ends_at = 'infinity') promised
  cross join lateral (
    select (array_agg(mm order by mm desc))[1] as longest_mm, (array_agg(mm order by mm desc))[2] as second_mm
    from unnest(array[i.length_mm, i.width_mm, i.height_mm]) mm
    where mm is not null) side
  left join lateral (
    select p.image_id, p.alt from inventory.item_image p where p.item_id = l.item_id order by p.position limit 1) cover on true
  where l.shown;
