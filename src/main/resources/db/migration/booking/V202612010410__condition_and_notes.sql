-- How each thing looked when it changed hands, as whoever said so saw it, and photos of it.
alter table booking.hand_over_line add column condition text
  constraint hand_over_line_condition_is_known check (condition in ('A', 'B', 'C', 'D'));

create table booking.hand_over_photo (
  hand_over_id bigint not null references booking.hand_over,
  position int not null constraint hand_over_has_at_most_four_photos check (position between 1 and 4),
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  image_id uuid not null constraint hand_over_photo_is_shown_once unique,
  primary key (hand_over_id, position)
);
call kernel.two_sided('booking.hand_over_photo');

-- The signed paper of a hand-over: made once, never changed, never taken away, and provably what it was.
create table booking.hand_over_note (
  hand_over_id bigint primary key references booking.hand_over,
  booking_id bigint not null references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  made_by bigint not null references organisation.person,
  made_unit bigint not null references organisation.unit,
  made_at timestamptz not null,
  given_by text not null constraint hand_over_note_names_the_giver check (length(given_by) between 1 and 100),
  taken_by text not null constraint hand_over_note_names_the_taker check (length(taken_by) between 1 and 100),
  pdf bytea not null,
  sha256 bytea not null,
  constraint hand_over_note_is_what_it_was check (sha256 = sha256(pdf))
);
create index hand_over_note_by_booking on booking.hand_over_note (booking_id);
create index hand_over_note_by_maker on booking.hand_over_note (made_by);
call kernel.two_sided('booking.hand_over_note');
revoke update, delete, truncate on booking.hand_over_note from samnytta_app;
