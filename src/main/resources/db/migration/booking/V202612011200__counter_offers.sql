-- In a swap each offer is a version of it: what came, what fell away, how many, what is paid between. A thing that falls away is no line of
-- the booking any more, so the version says what it was called.
alter table booking.change
  add column difference_before_ore bigint,
  add column difference_after_ore bigint;

alter table booking.change_line add column title text;
update booking.change_line c set title = l.title from booking.line l where l.id = c.line_id;
alter table booking.change_line alter column title set not null;
alter table booking.change_line
  drop constraint change_line_pkey,
  drop constraint change_line_line_id_fkey,
  drop constraint change_line_keeps_some,
  alter column line_id drop not null;
alter table booking.change_line
  add column id bigint generated always as identity primary key,
  add constraint change_line_line_id_fkey foreign key (line_id) references booking.line on delete set null,
  add constraint change_line_is_told_once unique (change_id, line_id),
  add constraint change_line_was_or_becomes check (quantity_before >= 0 and quantity_after >= 0 and quantity_before <> quantity_after);
create index change_line_by_line on booking.change_line (line_id);

alter table booking.step drop constraint step_is_known;
alter table booking.step add constraint step_is_known check (what in ('REQUESTED', 'APPROVED', 'WITHDRAWN', 'DECLINED', 'CANCELLED', 'EXPIRED',
  'READY', 'HANDED_OVER', 'RECEIVED', 'RETURNED', 'CLOSED', 'NOT_COLLECTED', 'UNDONE', 'INCIDENT', 'SETTLED', 'CHANGED', 'ASKED_LONGER',
  'REFUSED_LONGER', 'ASKED_CHANGE', 'REFUSED_CHANGE', 'AGREED_CHANGE', 'WITHDREW_CHANGE', 'ANSWERED', 'COUNTER_OFFERED', 'ACCEPTED_OFFER'));
