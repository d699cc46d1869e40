-- How long ads stay at each step is everybody's to read, since it says when an ad comes further, and a municipality's own to set.
alter table listing.cascade_rule enable row level security;
create policy known on listing.cascade_rule for select using ((select kernel.person()) <> '' or (select kernel.system()));
create policy set_by_itself on listing.cascade_rule for all
  using (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()) or (select kernel.system()))
  with check (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()) or (select kernel.system()));
