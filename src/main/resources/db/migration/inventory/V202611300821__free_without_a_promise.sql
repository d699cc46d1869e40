-- Most things are promised to nobody: then all are free, and the tightest moment need not be looked for.
create or replace function inventory.free(the_item bigint, starts timestamptz, ends timestamptz) returns int
  language plpgsql stable security definer set search_path = inventory, pg_temp as $$
declare
  there int := (select i.quantity from inventory.item i where i.id = the_item);
begin
  if not exists (select from inventory.hold h where h.item_id = the_item and h.state in ('HELD', 'OUT')) then
    return there;
  end if;
  return there - (
    with busy as (
      select greatest(h.starts_at, starts) as s,
        case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
      from inventory.hold h
      where h.item_id = the_item and h.state in ('HELD', 'OUT') and h.starts_at < ends
        and (h.ends_at > starts or (h.state = 'OUT' and h.ends_at <= now()))),
    steps as (
      select t, sum(sum(q)) over (order by t) as used
      from (select s as t, q from busy union all select e, -q from busy) change
      group by t)
    select coalesce(max(used), 0)::int from steps);
end
$$;

create or replace function inventory.free_days(the_item bigint, first date, how_many int) returns table (day date, free int)
  language sql stable security definer set search_path = inventory, pg_temp set plan_cache_mode = force_generic_plan as $$
  with days as materialized (
    select d::date as day, d::timestamp at time zone 'Europe/Stockholm' as s, (d + interval '1 day')::timestamp at time zone 'Europe/Stockholm' as e
    from generate_series($2, $2 + ($3 - 1), interval '1 day') d),
  busy as materialized (
    select h.starts_at as s, case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
    from inventory.hold h
    where h.item_id = $1 and h.state in ('HELD', 'OUT') and h.starts_at < (select max(e) from days)
      and (h.ends_at > (select min(s) from days) or (h.state = 'OUT' and h.ends_at <= now())))
  select d.day, i.quantity - case when exists (select from busy) then (
      select max((select coalesce(sum(b.q), 0) from busy b where b.s <= moment.t and b.e > moment.t))
      from (select d.s as t union all select b.s from busy b where b.s > d.s and b.s < d.e) moment)::int else 0 end
  from days d
  join inventory.item i on i.id = $1
  order by d.day
$$;
