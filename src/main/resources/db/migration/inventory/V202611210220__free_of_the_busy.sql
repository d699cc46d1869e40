-- The items of which something is promised or out at some moment of [starts, ends), and how many of each are free all the time.
-- Of every other item all are free, so that a long list asks inventory.free about few things only.
create function inventory.free_of_the_busy(starts timestamptz, ends timestamptz) returns table (item_id bigint, free int)
  language sql stable security definer rows 1000 set search_path = inventory, pg_temp as $$
  select busy.item_id, inventory.free(busy.item_id, $1, $2)
  from (
    select distinct h.item_id
    from inventory.hold h
    where h.state in ('HELD', 'OUT') and h.starts_at < $2
      and (h.ends_at > $1 or (h.state = 'OUT' and h.ends_at <= now()))) busy
$$;
