-- Between which hours letters that leave at once may come, as each person decides, and whether also on days off.
alter table notification.preference
  add column morning smallint not null default 7 constraint preference_morning_is_before_noon check (morning between 0 and 12),
  add column evening smallint not null default 18 constraint preference_evening_is_after_noon check (evening between 13 and 24),
  add column days_off boolean not null default false;

-- What the person has decided, for whoever tells them something and need not see the rest of it; nothing when they have not.
create function notification.hours_of(the_person bigint) returns table (morning smallint, evening smallint, days_off boolean)
  language sql stable security definer set search_path = notification, pg_temp as $$
  select p.morning, p.evening, p.days_off from notification.preference p where p.person_id = the_person
$$;
