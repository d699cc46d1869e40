-- What lists of ads show, narrow and in one place: one row for each ad that is shown, kept by triggers in the transaction that
-- changes the ad, its terms, its thing, the cover or what is promised for good. A list reads this table alone, under one
-- policy; what row-level security shows of the ad it shows of the card.
create table listing.card (
  listing_id bigint primary key references listing.listing on delete cascade,
  item_id bigint not null,
  owner_unit bigint not null,
  municipality text not null,
  shown boolean not null,
  reach smallint not null,
  kind text not null,
  reserved_out boolean not null,
  title text not null,
  category_id bigint not null,
  terms text[] not null,
  -- The term whose price the card shows, and the least that anybody pays.
  shown_term text,
  price_ore bigint,
  price_per text,
  lowest_ore bigint,
  longest_days int,
  -- All there are, and those that nobody has been promised for good.
  quantity int not null,
  left_over int not null,
  condition text,
  longest_mm int,
  second_mm int,
  co2e_g bigint,
  available_from date,
  last_day date,
  transport_possible boolean not null,
  latitude float8,
  longitude float8,
  image_id uuid,
  image_alt text,
  published_at timestamptz not null,
  -- What the boxes of the filter count, in one number: from the lowest bit 6 for the terms (GIVE, LEND, RENT, SELL, SWAP, HIRE),
  -- 3 for the condition (1 to 4, 0 for none), 1 for transport, 12 for the category, 12 for the municipality.
  facets bigint not null
);
call kernel.shared_by_reach('listing.card');
revoke insert, update, delete, truncate on listing.card from samnytta_app;

create index card_newest on listing.card (published_at desc, listing_id desc);
create index card_newest_public on listing.card (published_at desc, listing_id desc) where reach >= 4;
create index card_by_category on listing.card (category_id, published_at desc, listing_id desc);
create index card_by_municipality on listing.card (municipality, published_at desc, listing_id desc);
create index card_by_climate on listing.card (co2e_g desc nulls last, listing_id desc);
create index card_by_price on listing.card (lowest_ore nulls last, listing_id desc);
create index card_by_last_day on listing.card (last_day nulls last, listing_id desc);
create index card_by_item on listing.card (item_id);
-- Nearest first: degrees of longitude are shortened by the latitude, so that the order is that of the ground within a few percent.
create index card_by_place on listing.card using gist (point((longitude - 16) * cosd(latitude), latitude));

-- The cards as they should be.
create view listing.card_now with (security_invoker = true) as
  select l.id as listing_id, l.item_id, l.owner_unit, l.municipality, l.shown, l.reach, l.kind, l.state = 'RESERVED_OUT' as reserved_out,
    l.title, l.category_id, l.terms, price.term as shown_term, price.price_ore, price.price_per, price.lowest_ore, l.longest_days,
    i.quantity, i.quantity - promised.for_good as left_over, i.condition, side.longest_mm, side.second_mm, i.expected_co2e_g as co2e_g,
    l.available_from, l.last_day, l.transport_possible, l.latitude, l.longitude, cover.image_id, cover.alt as image_alt, l.published_at,
    case when 'GIVE' = any (l.terms) then 1 else 0 end + case when 'LEND' = any (l.terms) then 2 else 0 end
      + case when 'RENT' = any (l.terms) then 4 else 0 end + case when 'SELL' = any (l.terms) then 8 else 0 end
      + case when 'SWAP' = any (l.terms) then 16 else 0 end + case when 'HIRE' = any (l.terms) then 32 else 0 end
      + (coalesce(array_position(array['A', 'B', 'C', 'D'], i.condition), 0)::bigint << 6)
      + (case when l.transport_possible then 1 else 0 end::bigint << 9)
      + (l.category_id << 10) + (l.municipality::bigint << 22) as facets
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
revoke all on listing.card_now from samnytta_app;

create function listing.refresh_cards(the_listings bigint[]) returns void
  language plpgsql volatile security definer set search_path = listing, pg_temp as $$
begin
  delete from listing.card c
  where c.listing_id = any (the_listings)
    and not exists (select from listing.listing l where l.id = c.listing_id and l.shown);
  insert into listing.card
  select * from listing.card_now n where n.listing_id = any (the_listings) order by n.listing_id
  on conflict (listing_id) do update set
    item_id = excluded.item_id, owner_unit = excluded.owner_unit, municipality = excluded.municipality, shown = excluded.shown,
    reach = excluded.reach, kind = excluded.kind, reserved_out = excluded.reserved_out, title = excluded.title,
    category_id = excluded.category_id, terms = excluded.terms, shown_term = excluded.shown_term, price_ore = excluded.price_ore,
    price_per = excluded.price_per, lowest_ore = excluded.lowest_ore, longest_days = excluded.longest_days, quantity = excluded.quantity,
    left_over = excluded.left_over, condition = excluded.condition, longest_mm = excluded.longest_mm, second_mm = excluded.second_mm,
    co2e_g = excluded.co2e_g, available_from = excluded.available_from, last_day = excluded.last_day,
    transport_possible = excluded.transport_possible, latitude = excluded.latitude, longitude = excluded.longitude,
    image_id = excluded.image_id, image_alt = excluded.image_alt, published_at = excluded.published_at, facets = excluded.facets
  where card is distinct from excluded;
end
$$;
revoke execute on function listing.refresh_cards(bigint[]) from public, samnytta_app;

create function listing.card_follows_listing() returns trigger language plpgsql security definer set search_path = listing, pg_temp as $$
begin
  perform listing.refresh_cards(array[new.id]);
  return null;
end
$$;
create trigger card_follows_new after insert on listing.listing for each row when (new.shown) execute function listing.card_follows_listing();
create trigger card_follows_changed after update on listing.listing for each row when (old.shown or new.shown)
  execute function listing.card_follows_listing();

create function listing.card_follows_term() returns trigger language plpgsql security definer set search_path = listing, pg_temp as $$
begin
  perform listing.refresh_cards(array(
    select id from listing.listing where shown and id = case when tg_op = 'DELETE' then old.listing_id else new.listing_id end));
  return null;
end
$$;
create trigger card_follows after insert or update or delete on listing.term for each row execute function listing.card_follows_term();

create function listing.card_follows_item() returns trigger language plpgsql security definer set search_path = listing, pg_temp as $$
declare
  the_item bigint;
begin
  if tg_op = 'DELETE' then
    the_item := to_jsonb(old) ->> 'item_id';
  else
    the_item := to_jsonb(new) ->> case when tg_table_name = 'item' then 'id' else 'item_id' end;
  end if;
  perform listing.refresh_cards(array(select id from listing.listing where item_id = the_item and shown order by id));
  return null;
end
$$;
create trigger card_follows after update of quantity, condition, length_mm, width_mm, height_mm, expected_co2e_g on inventory.item
  for each row when (old.* is distinct from new.*) execute function listing.card_follows_item();
create trigger card_follows after insert or update or delete on inventory.item_image for each row execute function listing.card_follows_item();
create trigger card_follows after insert or update on inventory.hold for each row when (new.ends_at = 'infinity')
  execute function listing.card_follows_item();
create trigger card_unfollows after delete on inventory.hold for each row when (old.ends_at = 'infinity')
  execute function listing.card_follows_item();

create view listing.v_card with (security_invoker = true) as
  select listing_id, item_id, owner_unit, municipality, kind, reserved_out, title, category_id, terms, shown_term, price_ore, price_per,
    lowest_ore, longest_days, quantity, left_over, condition, longest_mm, second_mm, co2e_g, available_from, last_day,
    transport_possible, latitude, longitude, image_id, image_alt, published_at
  from listing.card;
