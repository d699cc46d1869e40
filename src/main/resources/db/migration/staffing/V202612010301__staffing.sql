-- Work that one unit does for another: services, and people's time (personaltid). Each is a booking with term HIRE; here stands what
-- is particular to work: when, at what price, who comes, how long it took.
create schema staffing;
grant usage on schema staffing to samnytta_app;
alter default privileges in schema staffing grant select, insert, update, delete on tables to samnytta_app;
alter default privileges in schema staffing grant usage, select on sequences to samnytta_app;
alter default privileges in schema staffing grant execute on functions to samnytta_app;

create table staffing.work (
  booking_id bigint primary key references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  kind text not null constraint work_kind_is_known check (kind in ('SERVICE', 'STAFF')),
  what text not null constraint work_what_fits check (length(what) <= 2000),
  place text not null constraint work_place_fits check (length(place) <= 300),
  timing text not null constraint work_timing_is_known check (timing in ('HOURS', 'DAYS', 'AGREED', 'TERM')),
  -- how long it takes in all, null for a task whose time nobody has said
  asked_minutes int constraint work_asked_minutes_are_positive check (asked_minutes > 0),
  pricing text constraint work_pricing_is_known check (pricing in ('HOUR', 'FIXED')),
  -- for an hour, or for all of it; without VAT
  price_ore bigint constraint work_price_is_not_negative check (price_ore >= 0),
  quoted_minutes int constraint work_quoted_minutes_are_positive check (quoted_minutes > 0),
  message text constraint work_message_fits check (length(message) <= 1000),
  legal_ground text constraint work_legal_ground_is_known check (legal_ground in ('SAME_EMPLOYER', 'COOPERATION', 'HIRED_OUT')),
  constraint work_is_priced_whole check ((pricing is null) = (price_ore is null))
);
call kernel.two_sided('staffing.work');

-- When somebody comes, hour by hour: from moment to moment, whatever the clocks do in between.
create table staffing.shift (
  booking_id bigint not null references staffing.work,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  primary key (booking_id, starts_at),
  constraint shift_ends_after_it_starts check (ends_at > starts_at)
);
call kernel.two_sided('staffing.shift');

-- Who comes. Known to those who act for the home unit and to the person alone; the receiver is told the name by staffing.named once
-- both the person and the manager have said yes.
create table staffing.candidate (
  id bigint generated always as identity primary key,
  booking_id bigint not null references staffing.work,
  unit bigint not null references organisation.unit,
  person_id bigint not null references organisation.person,
  first_day date not null,
  last_day date not null,
  -- what the person works at home in a week meanwhile
  home_minutes int not null constraint candidate_home_minutes_fit_a_week check (home_minutes between 0 and 10080),
  state text not null constraint candidate_state_is_known check (state in ('ASKED', 'CONSENTED', 'REFUSED', 'WITHDRAWN', 'REPLACED')),
  asked_by bigint not null references organisation.person,
  asked_at timestamptz not null,
  answered_at timestamptz,
  manager_id bigint references organisation.person,
  manager_at timestamptz,
  version int not null default 1,
  constraint candidate_ends_after_beginning check (last_day >= first_day),
  constraint the_manager_is_another check (manager_id is distinct from person_id)
);
create index candidate_by_booking on staffing.candidate (booking_id);
create index candidate_by_person on staffing.candidate (person_id) where state in ('ASKED', 'CONSENTED');

-- When somebody who should come does not, and why: for the home unit and the person alone.
create table staffing.absence (
  id bigint generated always as identity primary key,
  booking_id bigint not null references staffing.work,
  unit bigint not null references organisation.unit,
  person_id bigint not null references organisation.person,
  first_day date not null,
  last_day date not null,
  why text not null constraint absence_reason_is_known check (why in ('SICK', 'OTHER')),
  reported_by bigint not null references organisation.person,
  reported_at timestamptz not null,
  constraint absence_ends_after_beginning check (last_day >= first_day)
);
create index absence_by_booking on staffing.absence (booking_id);

do $$
declare
  of text;
  theirs text := '(unit = any ((select kernel.units())::bigint[]) and (select kernel.may(''BOOK''))
    or person_id::text = (select kernel.person()) or (select kernel.system()))';
begin
  foreach of in array array['staffing.candidate', 'staffing.absence'] loop
    execute format('alter table %s enable row level security', of);
    execute format('create policy home on %s for all using %s with check %s', of, theirs, theirs);
  end loop;
end
$$;

-- Who comes when, for both sides of the work: nobody before the person and the manager have said yes, nobody after it was withdrawn.
create function staffing.named(the_booking bigint) returns table (person_id bigint, name text, first_day date, last_day date)
  language sql stable security definer set search_path = staffing, pg_temp as $$
  select c.person_id, p.name, c.first_day, c.last_day
  from staffing.candidate c
  join staffing.work w on w.booking_id = c.booking_id
  join organisation.person p on p.id = c.person_id
  where c.booking_id = the_booking and c.state = 'CONSENTED' and c.manager_at is not null
    and (kernel.system() or kernel.may('BOOK') and (w.owner_unit = any (kernel.units()) or w.receiver_unit = any (kernel.units())))
  order by c.first_day, c.id
$$;

-- Days on which somebody who should come does not, for both sides: not who, and not why.
create function staffing.away(the_booking bigint) returns table (first_day date, last_day date)
  language sql stable security definer set search_path = staffing, pg_temp as $$
  select a.first_day, a.last_day
  from staffing.absence a
  join staffing.work w on w.booking_id = a.booking_id
  where a.booking_id = the_booking
    and (kernel.system() or kernel.may('BOOK') and (w.owner_unit = any (kernel.units()) or w.receiver_unit = any (kernel.units())))
  order by a.first_day, a.id
$$;

-- Days on which somebody comes, for both sides: how many of them are named, and whether somebody is away. Never who or why.
create function staffing.manned(the_booking bigint) returns table (asked int, consented int, ready int)
  language sql stable security definer set search_path = staffing, pg_temp as $$
  select count(*) filter (where c.state = 'ASKED')::int, count(*) filter (where c.state = 'CONSENTED')::int,
    count(*) filter (where c.state = 'CONSENTED' and c.manager_at is not null)::int
  from staffing.candidate c
  join staffing.work w on w.booking_id = c.booking_id
  where c.booking_id = the_booking
    and (kernel.system() or w.owner_unit = any (kernel.units()) or w.receiver_unit = any (kernel.units()))
$$;

-- When a person works for others already, for the rules on rest: hours alone, not for whom. Only those who may name the person ask.
create function staffing.busy(the_person bigint, but_not bigint) returns table (starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer set search_path = staffing, pg_temp as $$
  select s.starts_at, s.ends_at
  from staffing.candidate c
  join booking.booking b on b.id = c.booking_id and b.state in ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER', 'CLOSED')
  join staffing.shift s on s.booking_id = c.booking_id
    and (s.starts_at at time zone 'Europe/Stockholm')::date between c.first_day and c.last_day
  where c.person_id = the_person and c.state in ('ASKED', 'CONSENTED') and c.booking_id <> but_not
  order by s.starts_at
$$;

-- How long it took, as the performing unit reports and the receiver confirms: a week of an assignment, or a part of a service.
create table staffing.report (
  id bigint generated always as identity primary key,
  request_key uuid not null,
  booking_id bigint not null references staffing.work,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  -- its Monday for a week, the first day that was worked for a service
  week date not null,
  revision int not null default 1,
  minutes int not null constraint report_fits_a_week check (minutes between 0 and 10080),
  price_ore bigint not null constraint report_price_is_not_negative check (price_ore >= 0),
  note text constraint report_note_fits check (length(note) <= 1000),
  final boolean not null,
  state text not null constraint report_state_is_known check (state in ('REPORTED', 'CONFIRMED', 'DISPUTED', 'ASSUMED')),
  reported_by bigint not null references organisation.person,
  reported_at timestamptz not null,
  answered_by bigint references organisation.person,
  answered_at timestamptz,
  answer text constraint report_answer_fits check (length(answer) <= 1000),
  proposed_minutes int constraint report_proposal_fits_a_week check (proposed_minutes between 0 and 10080),
  -- what has been confirmed so far: another revision charges no more than the difference
  settled_minutes int not null default 0,
  settled_ore bigint not null default 0,
  constraint a_week_is_reported_once unique (booking_id, week),
  constraint report_is_sent_once unique (booking_id, request_key),
  constraint who_disputes_says_why check (state <> 'DISPUTED' or length(answer) > 0)
);
create index report_to_answer on staffing.report (reported_at) where state = 'REPORTED';
call kernel.two_sided('staffing.report');

create table staffing.report_day (
  report_id bigint not null references staffing.report,
  day date not null,
  minutes int not null constraint report_day_fits_a_day check (minutes between 0 and 1500),
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  primary key (report_id, day)
);
call kernel.two_sided('staffing.report_day');

-- What has become of a report, in order.
create table staffing.report_step (
  id bigint generated always as identity primary key,
  report_id bigint not null references staffing.report,
  at timestamptz not null,
  what text not null constraint report_step_is_known check (what in ('REPORTED', 'CORRECTED', 'CONFIRMED', 'DISPUTED', 'ASSUMED')),
  minutes int not null,
  person_id bigint references organisation.person,
  note text,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit
);
create index report_step_by_report on staffing.report_step (report_id);
call kernel.two_sided('staffing.report_step');

-- When an offered competence or service can be had in the week, and how far it travels; seen as far as its ad.
create table staffing.offer (
  listing_id bigint primary key references listing.listing,
  unit bigint not null references organisation.unit,
  radius_km int constraint offer_radius_is_reasonable check (radius_km between 0 and 2000),
  changed_at timestamptz not null
);
create table staffing.offer_hours (
  listing_id bigint not null references staffing.offer on delete cascade,
  weekday int not null constraint offer_weekday_is_one check (weekday between 1 and 7),
  starts time not null,
  ends time not null,
  primary key (listing_id, weekday)
);
alter table staffing.offer enable row level security;
create policy seen on staffing.offer for select using (exists (select 1 from listing.listing l where l.id = listing_id) or (select kernel.system()));
create policy added on staffing.offer for insert with check (unit = any ((select kernel.units())::bigint[]) or (select kernel.system()));
create policy changed on staffing.offer for update using (unit = any ((select kernel.units())::bigint[]) or (select kernel.system()));
create policy removed on staffing.offer for delete using (unit = any ((select kernel.units())::bigint[]) or (select kernel.system()));
alter table staffing.offer_hours enable row level security;
create policy seen on staffing.offer_hours for select using (exists (select 1 from staffing.offer o where o.listing_id = offer_hours.listing_id));
create policy kept on staffing.offer_hours for all
  using (exists (select 1 from staffing.offer o where o.listing_id = offer_hours.listing_id and (o.unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))))
  with check (exists (select 1 from staffing.offer o where o.listing_id = offer_hours.listing_id and (o.unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))));

-- A no in writing: what a unit looked for, and that nobody was free. Its own, to print and to keep.
create table staffing.refusal (
  id bigint generated always as identity primary key,
  request_key uuid not null,
  unit bigint not null references organisation.unit,
  asked_by bigint not null references organisation.person,
  at timestamptz not null,
  category_id bigint not null references inventory.category,
  first_day date not null,
  last_day date not null,
  week_minutes int not null constraint refusal_week_minutes_fit_a_week check (week_minutes between 1 and 10080),
  weekdays int[] not null,
  looked_at int not null,
  constraint refusal_is_written_once unique (unit, request_key)
);
call kernel.one_unit('staffing.refusal');
