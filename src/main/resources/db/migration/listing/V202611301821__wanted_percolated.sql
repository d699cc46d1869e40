-- What an ad must say to answer a wanted one by its words, as search.saved_search keeps it.
alter table listing.wanted
  add column condition tsquery[],
  add column hooks text[] not null default '{}',
  add column rules text not null default '';
create index wanted_hooks on listing.wanted using gin (hooks) with (fastupdate = off) where state = 'OPEN';
create index wanted_by_rules on listing.wanted (municipality, rules) where state = 'OPEN';

-- The open ones that what holds these tokens may answer, whoever may see it.
create function listing.wanted_by_words(held tsvector) returns setof bigint
  language sql stable security definer rows 20 set search_path = listing, public, pg_temp as $$
  select w.id from wanted w where kernel.system() and w.state = 'OPEN' and w.hooks && tsvector_to_array(held) and held @@ w.condition[1]
$$;
