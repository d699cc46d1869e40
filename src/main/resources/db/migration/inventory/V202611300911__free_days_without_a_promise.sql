-- Most things are promised to nobody: then all are free on each day, and no day needs its beginning and end.
create or replace function inventory.free_days(the_item bigint, first date, how_many int) returns table (day date, free int)
  language plpgsql stable security definer set search_path = inventory, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  if not exists (select from inventory.hold h where h.item_id = the_item and h.state in ('HELD', 'OUT')) then
    return query select first + n, i.quantity from inventory.item i cross join generate_series(0, how_many - 1) n where i.id = the_item;
    return;
  end if;
  return query
    with days as materialized (
      select d::date as day, d::timestamp at time zone 'Europe/Stockholm' as s,
        (d + interval '1 day')::timestamp at time zone 'Europe/Stockholm' as e
      from generate_series(first, first + (how_many - 1), interval '1 day') d),
    busy as materialized (
      select h.starts_at as s, case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e,
        h.quantity as q
      from inventory.hold h
      where h.item_id = the_item and h.state in ('HELD', 'OUT') and h.starts_at < (select max(e) from days)
        and (h.ends_at > (select min(s) from days) or (h.state = 'OUT' and h.ends_at <= now())))
    select d.day, i.quantity - case when exists (select from busy) then (
        select max((select coalesce(sum(b.q), 0) from busy b where b.s <= moment.t and b.e > moment.t))
        from (select d.s as t union all select b.s from busy b where b.s > d.s and b.s < d.e) moment)::int else 0 end
    from days d
    join inventory.item i on i.id = the_item
    order by d.day;
end
$$;
