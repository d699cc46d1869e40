-- What people have searched for and not found, by municipality and month; who did is kept nowhere.
create table search.unmet (
  municipality text not null references organisation.municipality,
  month date not null constraint unmet_month_begins_a_month check (extract(day from month) = 1),
  words text not null constraint unmet_words_are_short check (length(words) between 1 and 60),
  -- What was found instead: the step of the ladder, or nothing.
  step text not null constraint unmet_step_is_known
    check (step in ('NOTHING', 'CORRECTED', 'SPOKEN_OF', 'FEWER_WORDS', 'ALIKE', 'ABOUT')),
  times int not null constraint unmet_times_are_counted check (times > 0),
  primary key (municipality, month, words, step)
);
alter table search.unmet enable row level security;
create policy work on search.unmet for all using ((select kernel.system())) with check ((select kernel.system()));
create policy read_by_itself on search.unmet for select
  using (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()));

-- What few have searched for could tell who they are: it is not shown, and not kept when the month is over.
create view search.v_unmet with (security_invoker = true) as
  select municipality, month, words, sum(times)::int as times, coalesce(sum(times) filter (where step = 'NOTHING'), 0)::int as in_vain
  from search.unmet
  group by municipality, month, words
  having sum(times) >= 3;
