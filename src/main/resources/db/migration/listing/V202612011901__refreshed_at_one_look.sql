-- Looks once at how many are left, where it looked twice, while everybody else who wants the thing waits.
create or replace function listing.refresh_availability(the_listing bigint) returns text
  language sql volatile security definer set search_path = listing, pg_temp as $$
  with seen as materialized (
    select l.id, case when inventory.free(l.item_id, now(), 'infinity') > 0 then 'PUBLISHED' else 'RESERVED_OUT' end as state
    from listing.listing l
    where l.id = $1 and l.state in ('PUBLISHED', 'RESERVED_OUT'))
  update listing.listing l
  set state = seen.state, changed_at = now()
  from seen
  where l.id = seen.id and l.state in ('PUBLISHED', 'RESERVED_OUT') and l.state <> seen.state
  returning l.state
$$;
