-- A municipality's own words that mean the same as others: what its people search for by one is found by the other.
create table inventory.own_meaning (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  word text not null constraint own_meaning_word_is_short_and_small check (length(word) between 1 and 40 and word = lower(word)),
  means text not null constraint own_meaning_is_short_and_small check (length(means) between 1 and 40 and means = lower(means)),
  constraint own_meaning_is_said_once unique (municipality, word, means),
  constraint own_meaning_is_another_word check (word <> means)
);
alter table inventory.own_meaning enable row level security;
create policy known on inventory.own_meaning for select using ((select kernel.person()) <> '' or (select kernel.system()));
create policy set_by_itself on inventory.own_meaning for all
  using (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()))
  with check (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()));
