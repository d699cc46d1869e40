-- A secret address at which a calendar program reads somebody's bookings, or those of a unit they act for, without signing in.
-- It is found by its hash; its owner can see it again, as only the application can open what is sealed.
create table booking.calendar_feed (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  -- null for what is the person's own, in whatever unit
  unit bigint references organisation.unit,
  token_hash bytea not null constraint calendar_feed_is_unique unique,
  sealed_token bytea not null,
  made_at timestamptz not null,
  read_at timestamptz,
  revoked_at timestamptz,
  constraint calendar_feed_ends_after_it_begins check (revoked_at >= made_at)
);
create unique index calendar_feed_one_that_holds on booking.calendar_feed (person_id, coalesce(unit, 0)) where revoked_at is null;
create index calendar_feed_by_unit on booking.calendar_feed (unit);
call kernel.one_person('booking.calendar_feed');

-- What a person's calendar was last told by letter of a booking, seen from one of its sides.
create table booking.invitation (
  booking_id bigint not null references booking.booking,
  person_id bigint not null references organisation.person,
  side text not null constraint invitation_side_is_known check (side in ('OWNER', 'RECEIVER')),
  method text not null constraint invitation_method_is_known check (method in ('REQUEST', 'CANCEL')),
  sequence int not null constraint invitation_sequence_grows check (sequence >= 0),
  -- hash of what it said: the same again is not sent again
  said text not null,
  sent_at timestamptz not null,
  primary key (booking_id, person_id, side)
);
create index invitation_by_person on booking.invitation (person_id);
call kernel.one_person('booking.invitation');
