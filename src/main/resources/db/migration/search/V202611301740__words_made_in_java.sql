-- Which words a subject is found by is decided in Java (se.samnytta.search.language); here they are kept and met. One index holds
-- the words, who may find it and what it is narrowed by, so that all of them are met at once.
drop trigger learns_words on search.entry;
drop function search.learn_words();
drop function search.find(text, text, int);
drop function search.fits(text, text, bigint[]);
drop function search.corrected(text, text);
drop function search.fitting(text, text, text, int, bigint[]);
drop function search.condition(text[]);
drop function search.terms(text);

-- Tokens: =word as a whole in the title, ^word what the title says it is, ~word what the title only speaks of, word what it says it
-- is anywhere; and behind an @, which no word holds, who may find it and its marks.
alter table search.entry
  drop column tsv,
  drop column words,
  add column marks text[] not null default '{}',
  add column latitude float8,
  add column longitude float8,
  add column tokens tsvector not null default '',
  -- By which rules the tokens were made: older ones are made anew in the background.
  add column rules int not null default 0;
alter table search.entry alter column tokens set statistics 200;
create index entry_tokens on search.entry using gin (tokens) with (fastupdate = off);
create index entry_newest on search.entry (kind, ordered_at desc, subject_id desc);
create index entry_by_place on search.entry using gist (point((longitude - 16) * cosd(latitude), latitude));
create index entry_by_old_rules on search.entry (rules);

-- Who may find it, as kernel.shared_by_reach has it.
create function search.seen_by(owner_unit bigint, municipality text, shown boolean, reach smallint) returns text[]
  language sql immutable parallel safe as $$
  select array['@u' || owner_unit]
    || case when shown and reach >= 1 then array['@1' || municipality] end
    || case when shown and reach >= 2 then array['@2' || municipality] end
    || case when shown and reach >= 3 then array['@3'] end
    || case when shown and reach >= 4 then array['@4'] end
$$;

create function search.mark() returns trigger language plpgsql set search_path = search, public, pg_temp as $$
begin
  new.tokens := ts_delete(new.tokens, array(select lexeme from unnest(new.tokens) where lexeme like '@%'))
    || array_to_tsvector(search.seen_by(new.owner_unit, new.municipality, new.shown, new.reach) || ('@m' || new.municipality)
      || array(select '@' || mark from unnest(new.marks) mark));
  return new;
end
$$;
create trigger marked before insert or update of owner_unit, municipality, shown, reach, marks, tokens on search.entry
  for each row execute function search.mark();

-- The tokens of which whoever asks has to meet one; none for the system, which meets all.
create function search.audience() returns tsquery language sql stable set search_path = search, public, pg_temp as $$
  select case when kernel.system() then '' else array_to_string(array['''@0''']
    || array(select '''@u' || unit || '''' from unnest(kernel.units()) unit)
    || case when kernel.municipality() <> '' then array['''@1' || kernel.municipality() || '''', '''@3'''] end
    || array(select '''@2' || partner || '''' from unnest(kernel.partners()) partner)
    || case when kernel.person() <> '' then array['''@4'''] end, '|') end::tsquery
$$;

-- Words that are common each by itself may never meet, and a walk through the newest would then read everything. It goes no further
-- than eight times as far as it should take to find enough; what is not found by then is looked up in the index of tokens.
create function search.expected(the_kind text, met tsquery) returns float8 language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  plan json;
begin
  execute format('explain (format json) select from search.entry e where e.kind = %L and e.tokens @@ %L', the_kind, met) into plan;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end
$$;

-- How many entries may be walked through for so many of those that are expected to fit; none when looking them up costs less.
create function search.walk(expected float8, most int) returns int language sql stable set search_path = search, pg_temp as $$
  select case when 8 * most / greatest(expected, 1) < 0.25 then (8 * most * reltuples / greatest(expected, 1))::int end
  from pg_class where oid = 'search.entry'::regclass
$$;

-- The newest that meet it, of those before that moment and subject.
create function search.newest(the_kind text, met tsquery, most int, before timestamptz, below bigint)
  returns bigint[] language plpgsql volatile set search_path = search, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  walked int := search.walk(search.expected(the_kind, met), most);
  found bigint[];
begin
  if walked is not null then
    found := array(
      select w.subject_id
      from (
        select e.subject_id, e.ordered_at, e.tokens from entry e
        where e.kind = the_kind and (e.ordered_at, e.subject_id) < (before, below)
        order by e.ordered_at desc, e.subject_id desc limit walked) w
      where w.tokens @@ met
      order by w.ordered_at desc, w.subject_id desc limit most);
    if cardinality(found) = most then
      return found;
    end if;
  end if;
  return array(
    with fitting as materialized (
      select e.subject_id, e.ordered_at from entry e
      where e.kind = the_kind and e.tokens @@ met and (e.ordered_at, e.subject_id) < (before, below))
    select f.subject_id from fitting f order by f.ordered_at desc, f.subject_id desc limit most);
end
$$;

-- The nearest that meet it. They lie anywhere on the disk: walking to them pays when there are more that fit than there are to pass.
create function search.nearest(the_kind text, met tsquery, most int, near point) returns bigint[]
  language plpgsql volatile set search_path = search, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  expected float8 := search.expected(the_kind, met);
  walked int := search.walk(expected, most);
  found bigint[];
begin
  if walked < expected then
    found := array(
      select w.subject_id
      from (
        select e.subject_id, e.tokens, point((e.longitude - 16) * cosd(e.latitude), e.latitude) <-> near as far from entry e
        where e.kind = the_kind
        order by point((e.longitude - 16) * cosd(e.latitude), e.latitude) <-> near limit walked) w
      where w.tokens @@ met
      order by w.far limit most);
    if cardinality(found) = most then
      return found;
    end if;
  end if;
  return array(
    with fitting as materialized (
      select e.subject_id, e.longitude, e.latitude from entry e where e.kind = the_kind and e.tokens @@ met)
    select f.subject_id from fitting f
    order by point((f.longitude - 16) * cosd(f.latitude), f.latitude) <-> near, f.subject_id desc limit most);
end
$$;

-- What fits, as far as whoever asks may see it. Tiers are conditions on the tokens, the best first, the last one wider than all
-- before it; narrowed is one more that all must meet, empty for none. Answers each with the number of the first tier that it fits:
-- lower tiers first and the newest first in each, or the nearest first when there is a place; among names the only ones that are
-- asked about. Few that fit are read and put in order; of many the newest are walked through until there are enough. After a
-- subject that was answered before, said by its tier, its moment and its number, it goes on with what comes then.
create function search.find(the_kind text, tiers text[], narrowed text, most int, near point default null, among bigint[] default null,
  after_tier int default 0, after_moment timestamptz default 'infinity', after_subject bigint default 0)
  returns table (subject_id bigint, tier int) language plpgsql volatile security definer rows 500
  set search_path = search, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  fit tsquery[] := tiers::tsquery[];
  last int := cardinality(tiers);
  scope tsquery := narrowed::tsquery && search.audience();
  everything tsquery := fit[last] && scope;
  earlier tsquery;
  found bigint[];
  found_so_far int := 0;
begin
  if last = 0 then
    return;
  end if;
  if near is not null then
    return query select f, 1 from unnest(search.nearest(the_kind, everything, most, near)) f;
    return;
  end if;
  if among is not null or search.expected(the_kind, everything) < 2000 then
    return query
      with fitting as materialized (
        select e.subject_id, e.tokens, e.ordered_at from entry e
        where e.kind = the_kind and (among is null or e.subject_id = any (among)) and e.tokens @@ everything),
      placed as (
        select f.subject_id, f.ordered_at,
          case when f.tokens @@ fit[1] then 1 when f.tokens @@ fit[2] then 2 when f.tokens @@ fit[3] then 3 else last end as tier
        from fitting f)
      select p.subject_id, p.tier
      from placed p
      where p.tier > after_tier or p.tier = after_tier and (p.ordered_at, p.subject_id) < (after_moment, after_subject)
      order by p.tier, p.ordered_at desc, p.subject_id desc limit most;
    return;
  end if;
  for n in 1 .. last loop
    if n >= after_tier then
      found := search.newest(the_kind, fit[n] && coalesce(!! earlier, '') && scope, most - found_so_far,
        case when n = after_tier then after_moment else 'infinity' end, case when n = after_tier then after_subject else 0 end);
      return query select f, n from unnest(found) f;
      found_so_far := found_so_far + cardinality(found);
      exit when found_so_far >= most;
    end if;
    earlier := coalesce(earlier || fit[n], fit[n]);
  end loop;
end
$$;
revoke execute on function search.mark(), search.expected(text, tsquery), search.newest(text, tsquery, int, timestamptz, bigint),
  search.nearest(text, tsquery, int, point) from public, samnytta_app;

-- Every word that titles have used, for misspelt words to be compared with, and in how many titles. Which of them somebody may be
-- shown is decided by whether they find anything.
delete from search.known_word;
drop index search.known_word_alike;
alter table search.known_word
  add column uses int not null default 1,
  add column number bigint generated always as identity;
create unique index known_word_by_number on search.known_word (number);

create function search.learn(words text[]) returns void language sql volatile security definer set search_path = search, pg_temp as $$
  insert into known_word (word) select distinct w from unnest(words) w order by w on conflict do nothing
$$;
create function search.words_since(last bigint) returns table (word text, uses int, number bigint)
  language sql stable security definer set search_path = search, pg_temp as $$
  select word, uses, number from known_word where number > last
$$;
create function search.count_words() returns void language sql volatile security definer set search_path = search, public, pg_temp as $$
  update known_word k set uses = counted.ndoc
  from ts_stat('select tokens from search.entry') counted
  where counted.word = '^' || k.word and k.uses <> counted.ndoc
$$;
