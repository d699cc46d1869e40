-- How many are free for the whole of each of many spans of time, counted in one sweep over all moments at which something changes, in
-- which each span finds its own by halving: what was counted anew at each moment of each span took longer with every promise.
create or replace function inventory.free_spans(the_item bigint, starts timestamptz[], ends timestamptz[]) returns table (place int, free int)
  language plpgsql stable security definer set search_path = inventory, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  if not exists (select from inventory.hold h where h.item_id = the_item and h.state in ('HELD', 'OUT')) then
    return query select n, i.quantity from inventory.item i cross join generate_series(1, cardinality(starts)) n where i.id = the_item;
    return;
  end if;
  return query
    with spans as materialized (
      select span.n::int as place, span.s, span.e from unnest(starts, ends) with ordinality span (s, e, n)),
    busy as (
      select h.starts_at as s, case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e,
        h.quantity as q
      from inventory.hold h
      where h.item_id = the_item and h.state in ('HELD', 'OUT') and h.starts_at < (select max(e) from spans)
        and (h.ends_at > (select min(s) from spans) or (h.state = 'OUT' and h.ends_at <= now()))),
    steps as (
      select t, sum(sum(q)) over (order by t)::int as used
      from (select s as t, q from busy union all select e, -q from busy) change
      group by t),
    line as materialized (
      select array_agg(t order by t) as at, array_agg(used order by t) as used, min(t) as first, max(t) as last from steps)
    select p.place, i.quantity - case
        when p.e <= line.first or p.s >= line.last then 0
        when found.before = found.within then line.used[found.before]
        else coalesce((select max(line.used[n]) from generate_series(greatest(1, found.before), found.within) n), 0) end
    from spans p
    cross join line
    cross join lateral (
      select width_bucket(p.s, line.at) as before, width_bucket(p.e - interval '1 microsecond', line.at) as within) found
    join inventory.item i on i.id = the_item
    order by p.place;
end
$$;
