-- Whoever changes an ad keeps the ad first and its item then. Whoever books keeps them in the same order, for it will tell the
-- ads what is left (refresh_availability), which may be another unit's.
create function listing.lock_listings(the_listings bigint[]) returns void
  language sql volatile security definer set search_path = listing, pg_temp as $$
  select 1 from (select id from listing.listing where id = any ($1) order by id for no key update) locked
$$;
