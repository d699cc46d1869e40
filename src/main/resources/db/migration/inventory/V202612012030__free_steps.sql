-- How many are free from the beginning of a span of time, and from each moment within it at which that changes: what a calendar needs
-- is read from it once, instead of being asked for each of its days and hours. Nothing for a thing that is not there.
create function inventory.free_steps(the_item bigint, starts timestamptz, ends timestamptz) returns table (at timestamptz, free int)
  language plpgsql stable security definer set search_path = inventory, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  there int := (select i.quantity from inventory.item i where i.id = the_item);
begin
  if there is null or not exists (select from inventory.hold h where h.item_id = the_item and h.state in ('HELD', 'OUT')) then
    return query select starts, there where there is not null;
    return;
  end if;
  return query
    with busy as (
      select greatest(h.starts_at, starts) as s,
        case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
      from inventory.hold h
      where h.item_id = the_item and h.state in ('HELD', 'OUT') and h.starts_at < ends
        and (h.ends_at > starts or (h.state = 'OUT' and h.ends_at <= now())))
    select change.t, there - (sum(sum(change.q)) over (order by change.t))::int
    from (select starts as t, 0 as q union all select s, q from busy union all select e, -q from busy where e < ends) change
    group by change.t
    order by change.t;
end
$$;
drop function inventory.free_days(bigint, date, int);
drop function inventory.free_spans(bigint, timestamptz[], timestamptz[]);
