-- What titles call things, for whoever types the beginning of it: each as beginning=phrase, since people may begin with any word of
-- it or with the head of a compound.
alter table search.entry add column phrases text[] not null default '{}';

-- How many entries have each phrase, and each mark (as @mark, with no phrase), for each audience: an entry counts once, for the
-- widest one that sees it. Kept as what came and went, so that nobody waits for somebody else's; summed up at night.
create table search.phrase_use (
  kind text not null,
  audience text collate "C" not null,
  beginning text collate "C" not null,
  phrase text collate "C" not null,
  uses int not null
);
create index phrase_use_by_beginning on search.phrase_use (kind, audience, beginning) include (phrase, uses);
alter table search.phrase_use enable row level security;
revoke all on search.phrase_use from samnytta_app;

-- seen_by names the widest audience last: whoever is of it, is of all whose entries reach so far.
create function search.use_of(entry search.entry, times int) returns void
  language sql volatile security definer set search_path = search, public, pg_temp as $$
  insert into phrase_use (kind, audience, beginning, phrase, uses)
  select entry.kind, seen[cardinality(seen)], split_part(part, '=', 1), split_part(part, '=', 2), times
  from seen_by(entry.owner_unit, entry.municipality, entry.shown, entry.reach) seen,
    unnest(entry.phrases || array(select '@' || mark from unnest(entry.marks) mark)) part
$$;

create function search.count_uses() returns trigger language plpgsql security definer set search_path = search, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform search.use_of(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform search.use_of(new, 1);
  end if;
  return null;
end
$$;
create trigger counts_uses after insert or delete on search.entry for each row execute function search.count_uses();
create trigger counts_other_uses after update on search.entry for each row
  when ((old.owner_unit, old.municipality, old.shown, old.reach, old.phrases, old.marks)
    is distinct from (new.owner_unit, new.municipality, new.shown, new.reach, new.phrases, new.marks))
  execute function search.count_uses();

-- The audiences that whoever asks is of, as search.audience has them; and that of the partners of their own municipality, whose own
-- entries it leaves to a narrower one.
create function search.audiences() returns setof text language sql stable set search_path = search, public, pg_temp as $$
  select match[1] from regexp_matches(search.audience()::text, '''(@[^'']+)''', 'g') match
  union select '@2' || kernel.municipality() where kernel.municipality() <> ''
$$;

-- The phrases that begin so somewhere, of entries that whoever asks may see, with how many have them: single words that
-- begin with it first, then the most used.
create function search.phrases(the_kind text, typed text, most int) returns table (phrase text, uses bigint)
  language sql stable security definer set search_path = search, public, pg_temp as $$
  select p.phrase, max(p.uses)
  from (
    select u.beginning, u.phrase, sum(u.uses) as uses
    from search.audiences() seen join phrase_use u on u.kind = the_kind and u.audience = seen
      and u.beginning >= typed and u.beginning < typed || chr(1114111)
    group by u.beginning, u.phrase) p
  where p.uses > 0
  group by p.phrase
  order by bool_or(p.beginning = p.phrase and p.phrase not like '% %') desc, 2 desc, length(p.phrase), p.phrase
  limit most
$$;

-- How many entries that whoever asks may see have each of the marks.
create function search.marked(the_kind text, marks text[]) returns table (mark text, uses bigint)
  language sql stable security definer set search_path = search, public, pg_temp as $$
  select substr(u.beginning, 2), sum(u.uses)
  from search.audiences() seen join phrase_use u on u.kind = the_kind and u.audience = seen
    and u.beginning = any (array(select '@' || m from unnest(marks) m))
  group by u.beginning
  having sum(u.uses) > 0
$$;

-- Sums up what came and went.
create function search.sum_uses() returns void language sql volatile security definer set search_path = search, public, pg_temp as $$
  with gone as (
    delete from phrase_use u
    using (select kind, audience, beginning, phrase from phrase_use group by 1, 2, 3, 4 having count(*) > 1 or sum(uses) = 0) s
    where (u.kind, u.audience, u.beginning, u.phrase) = (s.kind, s.audience, s.beginning, s.phrase)
    returning u.*)
  insert into phrase_use (kind, audience, beginning, phrase, uses)
  select kind, audience, beginning, phrase, sum(uses) from gone group by 1, 2, 3, 4 having sum(uses) <> 0
$$;
revoke execute on function search.use_of(search.entry, int), search.count_uses() from public, samnytta_app;

-- What is there already: its marks are counted now, its phrases are read by the application as after new rules.
select search.use_of(entry, 1) from search.entry entry;
update search.entry set rules = 0;
