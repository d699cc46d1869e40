-- What a municipality advises its units to ask for their things, as thousandths of what one costs new, from when. Rows are added, none
-- is changed or taken away: what was advised on a day can be read afterwards.
create table listing.guide_price (
  municipality text not null references organisation.municipality,
  number int not null constraint guide_price_is_numbered check (number > 0),
  valid_from date not null,
  sell_permille int constraint guide_price_sells_for_a_part check (sell_permille between 1 and 1000),
  rent_permille int constraint guide_price_rents_for_a_part check (rent_permille between 1 and 1000),
  primary key (municipality, number)
);
alter table listing.guide_price enable row level security;
create policy known_at_home on listing.guide_price for select
  using (municipality = (select kernel.municipality()) or (select kernel.system()));
create policy decided_by_itself on listing.guide_price for insert
  with check (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()) or (select kernel.system()));
revoke update, delete on listing.guide_price from samnytta_app;
