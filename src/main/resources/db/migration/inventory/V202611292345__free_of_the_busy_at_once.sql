-- The same answer for all busy items in one statement: asking inventory.free about each took ten microseconds for every thing
-- that is promised anywhere, for each list of what is free on some days.
create or replace function inventory.free_of_the_busy(starts timestamptz, ends timestamptz) returns table (item_id bigint, free int)
  language sql stable security definer rows 1000 set search_path = inventory, pg_temp as $$
  with busy as (
    select h.item_id, greatest(h.starts_at, $1) as s,
      case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
    from inventory.hold h
    where h.state in ('HELD', 'OUT') and h.starts_at < $2
      and (h.ends_at > $1 or (h.state = 'OUT' and h.ends_at <= now()))),
  steps as (
    select item_id, t, sum(sum(q)) over (partition by item_id order by t) as used
    from (select item_id, s as t, q from busy union all select item_id, e, -q from busy) change
    group by item_id, t)
  select i.id, i.quantity - max(s.used)::int
  from steps s
  join inventory.item i on i.id = s.item_id
  group by i.id, i.quantity
$$;
