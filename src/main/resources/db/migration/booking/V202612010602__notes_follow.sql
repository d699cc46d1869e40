-- Whose a signed paper is follows the unit that takes over; nothing else of it ever changes.
grant update (owner_unit, receiver_unit) on booking.hand_over_note to samnytta_app;
