-- A form's key makes it count once for its booking. It says nothing about other bookings, which the sender cannot see.
alter table booking.hand_over drop constraint hand_over_is_made_once,
  add constraint hand_over_is_made_once unique (booking_id, request_key);
alter table booking.incident drop constraint incident_is_reported_once,
  add constraint incident_is_reported_once unique (booking_id, request_key);
