-- An agreement is proposed by one municipality and holds between those who have said yes, for as long as they stay. What was
-- entered before was agreed on paper.
alter table organisation.agreement
  add column proposed_by text references organisation.municipality,
  add column proposed_at timestamptz,
  add column categories text[] not null default '{}',
  add column withdrawn_at timestamptz;

alter table organisation.agreement_party
  add column accepted_at timestamptz,
  add column accepted_by bigint references organisation.person,
  add column declined_at timestamptz,
  add column last_day date,
  add constraint agreement_party_lends_or_borrows check (lends or borrows),
  add constraint agreement_party_answers_once check (accepted_at is null or declined_at is null),
  add constraint agreement_party_leaves_what_it_joined check (last_day is null or accepted_at is not null);
update organisation.agreement_party set accepted_at = now();
create index agreement_party_by_municipality on organisation.agreement_party (municipality);

-- Whether the municipality has said yes and is still in it that day.
create function organisation.takes_part(party organisation.agreement_party, on_day date) returns boolean
  language sql immutable parallel safe
  return party.accepted_at is not null and coalesce(party.last_day, 'infinity') >= on_day;

-- The agreement that lets the borrower's municipality borrow from the lender's on that day what belongs to that topmost
-- category; null for none.
drop function organisation.agreement_between(text, text, date);
create function organisation.agreement_between(lender text, borrower text, on_day date, category text) returns bigint
  language sql stable security definer set search_path = organisation, pg_temp
  return (select a.id
    from organisation.agreement a
    join organisation.agreement_party l on l.agreement_id = a.id and l.municipality = lender and l.lends and organisation.takes_part(l, on_day)
    join organisation.agreement_party b on b.agreement_id = a.id and b.municipality = borrower and b.borrows
      and organisation.takes_part(b, on_day)
    where a.withdrawn_at is null and a.valid_from <= on_day and coalesce(a.valid_to, 'infinity') >= on_day
      and (a.categories = '{}' or category = any (a.categories))
    order by a.id limit 1);

-- Whether the asking municipality is one of the agreement's parties.
create function organisation.is_party(the_agreement bigint) returns boolean
  language sql stable security definer set search_path = organisation, pg_temp
  return exists (select 1 from organisation.agreement_party p
    where p.agreement_id = the_agreement and p.municipality = kernel.municipality());

-- Whether the asking municipality has proposed the agreement and nobody else has answered.
create function organisation.has_proposed(the_agreement bigint) returns boolean
  language sql stable security definer set search_path = organisation, pg_temp
  return exists (select 1 from organisation.agreement a where a.id = the_agreement and a.proposed_by = kernel.municipality())
    and not exists (select 1 from organisation.agreement_party p
      where p.agreement_id = the_agreement and p.municipality <> kernel.municipality() and (p.accepted_at is not null or p.declined_at is not null));

create policy administered on organisation.cooperation_group for insert with check ((select organisation.administers_municipality()));

drop policy known on organisation.agreement;
create policy known on organisation.agreement for select using (
  proposed_by = (select kernel.municipality()) or organisation.is_party(id) or (select kernel.system()));
create policy proposed on organisation.agreement for insert
  with check (proposed_by = (select kernel.municipality()) and (select organisation.administers_municipality()));
create policy withdrawn on organisation.agreement for update
  using (proposed_by = (select kernel.municipality()) and (select organisation.administers_municipality()))
  with check (proposed_by = (select kernel.municipality()));

drop policy known on organisation.agreement_party;
create policy known on organisation.agreement_party for select using (
  municipality = (select kernel.municipality()) or municipality = any ((select kernel.partners())::text[]) or organisation.is_party(agreement_id)
  or organisation.has_proposed(agreement_id) or (select kernel.system()));
create policy proposed on organisation.agreement_party for insert
  with check (organisation.has_proposed(agreement_id) and (select organisation.administers_municipality())
    and (municipality = (select kernel.municipality()) or accepted_at is null));
create policy answered on organisation.agreement_party for update
  using (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()))
  with check (municipality = (select kernel.municipality()));

-- Takes another municipality in: its unit at the top, and its first administrator, who then does the rest. Only an
-- administrator of the municipality that hosts the service may, and only while the other is not in yet.
create function organisation.take_in(the_municipality text, admin_name text, admin_email text) returns bigint
  language plpgsql volatile security definer set search_path = organisation, pg_temp as $$
declare
  top bigint;
  admin bigint;
begin
  if not kernel.system() and not (organisation.administers_municipality()
      and exists (select 1 from municipality m where m.code = kernel.municipality() and m.hosts)) then
    raise insufficient_privilege using message = 'only the municipality that hosts the service takes others in';
  end if;
  perform 1 from municipality m where m.code = the_municipality for update;
  if exists (select 1 from unit u where u.municipality = the_municipality and u.parent_id is null) then
    return null;
  end if;
  update municipality set active = true, version = version + 1 where code = the_municipality;
  insert into unit (municipality, key, name, type, latitude, longitude)
    select m.code, 'kommun-' || m.code, m.official_name, 'municipality', m.latitude, m.longitude from municipality m where m.code = the_municipality
    returning id into top;
  insert into person (municipality, name, email) values (the_municipality, admin_name, admin_email) returning id into admin;
  insert into assignment (person_id, unit, role) values (admin, top, 'ADMIN');
  return admin;
end
$$;
revoke execute on function organisation.take_in(text, text, text) from public;
grant execute on function organisation.take_in(text, text, text) to samnytta_app;
