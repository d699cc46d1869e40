-- A thing that somebody comes along with: the ad of the same owner's service that stands for them, and whether they always come.
create table listing.operator (
  listing_id bigint primary key references listing.listing on delete cascade,
  operator_listing bigint not null references listing.listing on delete cascade,
  always boolean not null,
  constraint nothing_operates_itself check (listing_id <> operator_listing)
);
create index operator_by_operator on listing.operator (operator_listing);
alter table listing.operator enable row level security;
create policy seen on listing.operator for select using (exists (select 1 from listing.listing l where l.id = listing_id));
create policy kept on listing.operator for all
  using (exists (select 1 from listing.listing l where l.id = listing_id and l.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from listing.listing l where l.id = listing_id and l.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

create view listing.v_operator with (security_invoker = true) as
  select listing_id, operator_listing, always from listing.operator;
