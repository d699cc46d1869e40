create view booking.v_hand_over with (security_invoker = true) as
  select id, booking_id, what, at, how from booking.hand_over;
