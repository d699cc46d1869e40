-- Which reminders of work have gone out, each at most once for a day it is about.
create table staffing.reminder (
  booking_id bigint not null references staffing.work,
  kind text not null constraint work_reminder_kind_is_known check (kind in ('BEGINS', 'UNREPORTED', 'UNCONFIRMED')),
  about date not null,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  sent_at timestamptz not null,
  primary key (booking_id, kind, about)
);
call kernel.two_sided('staffing.reminder');
