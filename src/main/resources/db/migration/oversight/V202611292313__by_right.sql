-- Who reads and decides is asked by right, as kernel.Right decides it, and by role no longer.
drop policy read on audit.entry;
create policy read on audit.entry for select using (
  (select kernel.system())
  or municipality = (select kernel.municipality()) and (select kernel.may('READ_AUDIT'))
    and (unit = any ((select kernel.units())::bigint[]) or (select oversight.acts_for_the_whole())));

drop policy read on oversight.access;
create policy read on oversight.access for select using (
  about::text = (select kernel.person()) or (select kernel.system())
  or municipality = (select kernel.municipality()) and (select oversight.acts_for_the_whole()) and (select kernel.may('READ_AUDIT')));

drop policy decided on oversight.retention;
create policy decided on oversight.retention for all
  using (municipality = (select kernel.municipality()) and (select kernel.may('ADMINISTER')) and (select oversight.acts_for_the_whole()))
  with check (municipality = (select kernel.municipality()) and (select kernel.may('ADMINISTER')) and (select oversight.acts_for_the_whole()));

drop policy known on oversight.chain_check;
create policy known on oversight.chain_check for select using ((select kernel.may('READ_AUDIT')) or (select kernel.system()));
