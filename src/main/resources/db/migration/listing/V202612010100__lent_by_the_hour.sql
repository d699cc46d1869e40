-- Loans and rentals by the hour, for whole days, or both; and how far ahead an ad can be booked.
alter table listing.listing
  add by_the_day boolean not null default true,
  add by_the_hour boolean not null default false,
  add shortest_hours int constraint shortest_hours_are_hours check (shortest_hours between 1 and 336),
  add longest_hours int constraint longest_hours_are_hours check (longest_hours between 1 and 336),
  add buffer_hours int not null default 0 constraint buffer_hours_are_hours check (buffer_hours between 0 and 336),
  add lead_hours int not null default 0 constraint lead_hours_are_hours check (lead_hours between 0 and 336),
  add furthest_days int constraint furthest_days_are_days check (furthest_days between 1 and 3650),
  add constraint lent_for_days_or_hours check (by_the_day or by_the_hour),
  add constraint shortest_hours_are_no_longer_than_the_longest check (shortest_hours <= longest_hours);

-- Few ads are: a list of what is free at some hours reads them all.
create index listing_by_the_hour on listing.listing (id) where by_the_hour;

create or replace view listing.v_listing with (security_invoker = true) as
  select id, owner_unit, municipality, item_id, category_id, kind, title, state, terms, contact_person, available_from, last_day,
    transport_possible, shortest_days, longest_days, buffer_days, lead_days, approval, approval_above_ore, answer_days, reach, pickup_note,
    published_at, version, by_the_day, by_the_hour, shortest_hours, longest_hours, buffer_hours, lead_hours, furthest_days
  from listing.listing;

alter table listing.term drop constraint term_price_per_is_known;
alter table listing.term add constraint term_price_per_is_known
  check (price_per in ('ITEM', 'ITEM_HOUR', 'ITEM_DAY', 'ITEM_WEEK', 'ITEM_MONTH', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'USE'));
