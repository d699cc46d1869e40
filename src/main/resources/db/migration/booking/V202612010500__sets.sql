-- Things that were booked together from several owners. Each owner answers for its own booking; what the seeker wants to become
-- of the rest when one of them falls away, the seeker says here.
create table booking.booked_set (
  id bigint generated always as identity primary key,
  unit bigint not null references organisation.unit,
  name text not null constraint booked_set_name_fits check (length(name) between 1 and 300),
  quantity int not null constraint booked_set_quantity_is_positive check (quantity > 0),
  -- Whether it was to be all or nothing.
  whole boolean not null,
  booked_at timestamptz not null,
  answer text constraint booked_set_answer_is_known check (answer in ('KEPT', 'CANCELLED')),
  answered_at timestamptz,
  constraint booked_set_is_answered_whole check ((answer is null) = (answered_at is null))
);
create index booked_set_by_unit on booking.booked_set (unit);
call kernel.one_unit('booking.booked_set');

alter table booking.booking add column set_id bigint references booking.booked_set;
create index booking_by_set on booking.booking (set_id) where set_id is not null;
