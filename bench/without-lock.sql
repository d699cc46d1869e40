-- Takes the locks out, in the database of bench/booking alone: the same functions without "for no key update". Run by the owner,
-- statement by statement.
create or replace function listing.lock_listings(the_listings bigint[]) returns void
  language sql volatile security definer set search_path = listing, pg_temp as $$
  select 1 from (select id from listing.listing where id = any ($1) order by id) locked
$$;

create or replace function inventory.lock_items(the_items bigint[]) returns void
  language sql volatile security definer set search_path = inventory, pg_temp as $$
  select 1 from (select id from inventory.item where id = any ($1) order by id) locked
$$;

do $do$
declare
  as_it_is text := pg_get_functiondef('inventory.place_hold'::regproc);
begin
  if position('for no key update' in as_it_is) = 0 then
    raise exception 'inventory.place_hold takes no lock that could be taken out';
  end if;
  execute replace(as_it_is, 'for no key update', '');
end
$do$;
