-- How many are free at the tightest moment of each of many spans of time, such as the open hours of some weeks.
create function inventory.free_spans(the_item bigint, starts timestamptz[], ends timestamptz[]) returns table (place int, free int)
  language plpgsql stable security definer set search_path = inventory, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  if not exists (select from inventory.hold h where h.item_id = the_item and h.state in ('HELD', 'OUT')) then
    return query select n, i.quantity from inventory.item i cross join generate_series(1, cardinality(starts)) n where i.id = the_item;
    return;
  end if;
  return query
    with spans as materialized (
      select n::int as place, span.s, span.e from unnest(starts, ends) with ordinality span (s, e, n)),
    busy as materialized (
      select h.starts_at as s, case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e,
        h.quantity as q
      from inventory.hold h
      where h.item_id = the_item and h.state in ('HELD', 'OUT') and h.starts_at < (select max(e) from spans)
        and (h.ends_at > (select min(s) from spans) or (h.state = 'OUT' and h.ends_at <= now())))
    select p.place, i.quantity - (
      select max((select coalesce(sum(b.q), 0) from busy b where b.s <= moment.t and b.e > moment.t))
      from (select p.s as t union all select b.s from busy b where b.s > p.s and b.s < p.e) moment)::int
    from spans p
    join inventory.item i on i.id = the_item
    order by p.place;
end
$$;
