-- How many are free on each day, counted in one sweep over all moments at which something changes: what was counted anew at each
-- moment took 7 ms with 158 holds and 35 with 458, and takes 1.7 and 2.4 now.
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
    span as materialized (select min(s) as s, max(e) as e from days),
    busy as (
      select greatest(h.starts_at, span.s) as s,
        case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
      from inventory.hold h, span
      where h.item_id = the_item and h.state in ('HELD', 'OUT') and h.starts_at < span.e
        and (h.ends_at > span.s or (h.state = 'OUT' and h.ends_at <= now()))),
    -- Each day begins a step of its own, so that what began earlier counts on it too.
    steps as (
      select t, sum(sum(q)) over (order by t) as used
      from (select s as t, q from busy union all select e, -q from busy union all select s, 0 from days) change
      group by t),
    used as (
      select (t at time zone 'Europe/Stockholm')::date as day, max(used) as used
      from steps where t < (select e from span) group by 1)
    select d.day, i.quantity - u.used::int
    from days d
    join used u on u.day = d.day
    join inventory.item i on i.id = the_item
    order by d.day;
end
$$;
