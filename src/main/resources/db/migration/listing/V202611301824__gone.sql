-- What became of things like one that is being offered: the newest of the category that somebody has taken. Whoever asks is told nothing
-- but what several have in common, and not whose they were.
create index listing_gone on listing.listing (category_id, closed_at desc) where closed_reason = 'GONE';
create function listing.gone(the_category bigint, most int)
  returns table (title text, length_mm int, width_mm int, height_mm int, weight_g bigint, price_ore bigint)
  language sql stable security definer rows 100 set search_path = listing, pg_temp as $$
  select l.title, i.length_mm, i.width_mm, i.height_mm, i.weight_g,
    (select t.price_ore from term t where t.listing_id = l.id and t.term = 'SELL' and t.price_per = 'ITEM')
  from listing l
  join inventory.item i on i.id = l.item_id
  where l.category_id = the_category and l.closed_reason = 'GONE'
  order by l.closed_at desc
  limit most
$$;
