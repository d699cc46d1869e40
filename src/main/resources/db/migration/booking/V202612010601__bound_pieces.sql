-- Which labelled pieces went out with a line, as both sides see it.
create table booking.bound_piece (
  id bigint generated always as identity primary key,
  booking_id bigint not null references booking.booking,
  line_id bigint not null references booking.line,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  label text not null,
  out_at timestamptz not null,
  back_at timestamptz,
  lost boolean not null default false
);
create unique index bound_piece_goes_out_once on booking.bound_piece (line_id, label) where back_at is null and not lost;
call kernel.two_sided('booking.bound_piece');
