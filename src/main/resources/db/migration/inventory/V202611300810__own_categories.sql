-- A municipality has categories of its own below those that all share, and words of its own that lead to a category. Everybody may
-- read them, since what another municipality keeps in its own category is found in the one above; only its own are its to write,
-- and none is ever deleted.
alter table inventory.category
  add column municipality text references organisation.municipality,
  add column closed boolean not null default false,
  add column version int not null default 0,
  add column request_key uuid constraint category_is_made_once unique,
  alter column name_en drop not null,
  add constraint own_category_stands_below_another check (municipality is null or parent_id is not null and root_id is not null),
  add constraint own_category_has_a_short_name check (municipality is null
    or length(name_sv) between 1 and 60 and coalesce(length(name_en), 1) between 1 and 60),
  add constraint shared_category_is_open_and_named check (municipality is not null or not closed and name_en is not null);
create unique index category_of_that_name_is_one on inventory.category (municipality, parent_id, lower(name_sv))
  where municipality is not null;

create function inventory.is_shared_category(the_category bigint) returns boolean
  language sql stable security definer set search_path = inventory, pg_temp
  return exists (select 1 from inventory.category c where c.id = the_category and c.municipality is null);

alter table inventory.category enable row level security;
create policy known on inventory.category for select using ((select kernel.person()) <> '' or (select kernel.system()));
create policy named_by_itself on inventory.category for insert
  with check (municipality = (select kernel.municipality()) and (select organisation.administers_municipality())
    and inventory.is_shared_category(parent_id));
create policy kept_by_itself on inventory.category for update
  using (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()))
  with check (municipality = (select kernel.municipality()) and (select organisation.administers_municipality())
    and inventory.is_shared_category(parent_id));

create table inventory.own_word (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  word text not null constraint own_word_is_short_and_small check (length(word) between 1 and 40 and word = lower(word)),
  category_id bigint not null references inventory.category,
  constraint own_word_leads_one_way unique (municipality, word)
);
create index own_word_by_category on inventory.own_word (category_id);
alter table inventory.own_word enable row level security;
create policy known on inventory.own_word for select using ((select kernel.person()) <> '' or (select kernel.system()));
create policy set_by_itself on inventory.own_word for all
  using (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()))
  with check (municipality = (select kernel.municipality()) and (select organisation.administers_municipality()));

-- What people know of a category by its id; those that are a municipality's own have no English name unless it gave one.
create or replace view inventory.v_category with (security_invoker = true) as
  select id, slug, parent_id, root_id, name_sv, coalesce(name_en, name_sv) as name_en, kind, item_type, flags, sort_order, municipality
  from inventory.category;
