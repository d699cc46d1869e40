-- The same answer, with fewer steps: where all promises of a thing within the span meet at one moment, as a single one does, their sum
-- is what is taken at the tightest. Only the others are swept through.
create or replace function inventory.free_of_the_busy(starts timestamptz, ends timestamptz) returns table (item_id bigint, free int)
  language sql stable security definer rows 1000 set search_path = inventory, pg_temp as $$
  with busy as materialized (
    select h.item_id, greatest(h.starts_at, $1) as s,
      case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
    from inventory.hold h
    where h.state in ('HELD', 'OUT') and h.starts_at < $2
      and (h.ends_at > $1 or (h.state = 'OUT' and h.ends_at <= now()))),
  summed as materialized (
    select item_id, sum(q)::int as taken, max(s) < min(e) as at_one_moment from busy group by item_id),
  steps as (
    select item_id, t, sum(sum(q)) over (partition by item_id order by t) as taken
    from (
      select b.item_id, b.s as t, b.q from busy b join summed m on m.item_id = b.item_id and not m.at_one_moment
      union all
      select b.item_id, b.e, -b.q from busy b join summed m on m.item_id = b.item_id and not m.at_one_moment) change
    group by item_id, t),
  tightest as (
    select item_id, taken from summed where at_one_moment
    union all
    select item_id, max(taken)::int from steps group by item_id)
  -- One by one: the things that are promised are few of all.
  select t.item_id, i.quantity - t.taken
  from tightest t
  cross join lateral (select quantity from inventory.item where id = t.item_id limit 1) i
$$;
