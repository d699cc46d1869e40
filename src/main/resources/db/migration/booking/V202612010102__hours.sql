-- Times of the wall clock on the first and the last day; again means the second of two when the clocks go back.
alter table booking.cart_line
  add from_time time,
  add until_time time,
  add from_again boolean not null default false,
  add until_again boolean not null default false,
  add constraint hours_have_both_ends check ((from_time is null) = (until_time is null));
