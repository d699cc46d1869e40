-- Somebody's time that is looked for: so many hours a week (the quantity), from the first day to the last, on those days of the
-- week or, where none is said, on any.
alter table listing.wanted
  add column first_day date,
  add column last_day date,
  add column weekdays int[],
  add constraint wanted_hours_are_whole check (num_nulls(first_day, last_day, weekdays) in (0, 3)),
  add constraint wanted_hours_end_after_beginning check (last_day >= first_day),
  add constraint wanted_hours_fit_a_week check (first_day is null or quantity <= 168);
