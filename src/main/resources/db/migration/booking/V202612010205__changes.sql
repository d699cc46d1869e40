-- Each change of a booking is a version that both sides see: what it was, what it became, who, when. What needs somebody's yes is asked
-- for first; one at a time.
create table booking.change (
  id bigint generated always as identity primary key,
  booking_id bigint not null references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  state text not null constraint change_state_is_known check (state in ('ASKED', 'DONE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  at timestamptz not null,
  by_person bigint not null references organisation.person,
  by_unit bigint not null references organisation.unit,
  owner_open boolean not null default false,
  receiver_open boolean not null default false,
  starts_before timestamptz,
  starts_after timestamptz,
  ends_before timestamptz,
  ends_after timestamptz,
  wanted_before date,
  wanted_after date,
  amount_before_ore bigint not null,
  amount_after_ore bigint not null,
  receiver_before bigint references organisation.unit,
  receiver_after bigint references organisation.unit,
  constraint only_what_is_asked_waits check (state = 'ASKED' or not owner_open and not receiver_open),
  constraint what_is_asked_waits_for_somebody check (state <> 'ASKED' or owner_open or receiver_open)
);
create unique index change_is_asked_one_at_a_time on booking.change (booking_id) where state = 'ASKED';
create index change_by_booking on booking.change (booking_id);
call kernel.two_sided('booking.change');

create table booking.change_line (
  change_id bigint not null references booking.change,
  line_id bigint not null references booking.line,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  quantity_before int not null,
  quantity_after int not null constraint change_line_keeps_some check (quantity_after > 0),
  primary key (change_id, line_id)
);
call kernel.two_sided('booking.change_line');

alter table booking.step add change_id bigint references booking.change;
alter table booking.step drop constraint step_is_known;
alter table booking.step add constraint step_is_known check (what in ('REQUESTED', 'APPROVED', 'WITHDRAWN', 'DECLINED', 'CANCELLED', 'EXPIRED',
  'READY', 'HANDED_OVER', 'RECEIVED', 'RETURNED', 'CLOSED', 'NOT_COLLECTED', 'UNDONE', 'INCIDENT', 'SETTLED', 'CHANGED', 'ASKED_LONGER',
  'REFUSED_LONGER', 'ASKED_CHANGE', 'REFUSED_CHANGE', 'AGREED_CHANGE', 'WITHDREW_CHANGE', 'ANSWERED'));
