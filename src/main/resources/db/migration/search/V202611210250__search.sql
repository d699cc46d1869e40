-- What can be found by words. Modules above hand in an entry for each of their subjects in the subject's own transaction, so
-- that it is found, and no longer found, at once.
create table search.entry (
  kind text not null constraint entry_kind_is_a_word check (kind ~ '^[A-Z]{2,20}$'),
  subject_id bigint not null,
  owner_unit bigint not null,
  municipality text not null,
  shown boolean not null,
  reach smallint not null,
  -- Newest first among what fits equally well.
  ordered_at timestamptz not null,
  -- When somebody new could last see it, or it last came to be about something else: what saved searches look at.
  surfaced_at timestamptz not null,
  title text not null,
  -- Title, names and synonyms in lower case: a part of a word is enough.
  words text not null,
  -- Read by whole words only.
  body text not null,
  tsv tsvector not null generated always as (
    setweight(to_tsvector('swedish'::regconfig, title), 'A') || setweight(to_tsvector('swedish'::regconfig, words), 'B')
    || setweight(to_tsvector('swedish'::regconfig, body), 'D')) stored,
  primary key (kind, subject_id)
);
create index entry_whole_words on search.entry using gin (tsv) with (fastupdate = off);
create index entry_parts_of_words on search.entry using gin (words gin_trgm_ops) with (fastupdate = off);
create index entry_surfaced on search.entry (kind, surfaced_at);
call kernel.shared_by_reach('search.entry');

-- Every word that titles and names have used, for misspelt words to be compared with. Nobody reads it but the functions below,
-- and they answer a word only to somebody who finds something by it.
create table search.known_word (
  word text primary key
);
create index known_word_alike on search.known_word using gin (word gin_trgm_ops);
alter table search.known_word enable row level security;
revoke all on search.known_word from samnytta_app;

create function search.learn_words() returns trigger language plpgsql security definer set search_path = search, public, pg_temp as $$
begin
  insert into known_word (word)
  select distinct w from regexp_split_to_table(new.words, '[^[:alnum:]]+') w where length(w) between 4 and 40 and w !~ '[0-9]'
  on conflict do nothing;
  return null;
end
$$;
create trigger learns_words after insert or update of words on search.entry for each row execute function search.learn_words();

-- The words of a question: lower case, letters and digits, at most eight, without such as say nothing unless there are no others.
create function search.terms(question text) returns text[] language sql stable parallel safe set search_path = search, public, pg_temp as $$
  with word as (
    select w, at, to_tsvector('swedish', w) <> '' as says_something
    from regexp_split_to_table(lower(left(question, 200)), '[^[:alnum:]]+') with ordinality split (w, at)
    where w <> '')
  select coalesce((array_agg(w order by at) filter (where says_something))[1:8], (array_agg(w order by at))[1:8], '{}') from word
$$;

-- The condition that an entry e fits every term, as a whole word in some inflection, as the beginning of one or as a part of
-- one; and how well it does, between 0 and 1. Terms hold letters and digits only.
create function search.condition(terms text[], out fits text, out points text) language plpgsql stable set search_path = search, public, pg_temp as $$
declare
  term text;
  stem text;
begin
  foreach term in array terms loop
    stem := coalesce((ts_lexize('swedish_stem', term))[1], term);
    if stem = '' then
      stem := term;
    end if;
    fits := concat_ws(' and ', fits, case when length(stem) < 3
      then format('e.tsv @@ %L::tsquery', stem || ':*')
      else format('(e.tsv @@ %L::tsquery or e.words like %L)', stem || ':*', '%' || stem || '%') end);
    points := concat_ws(' + ', points, format('case when e.tsv @@ %L::tsquery then 1.0 when lower(e.title) like %L then 0.8 when e.words like %2$L then 0.5 else 0.2 end',
      stem || ':A', '%' || stem || '%'));
  end loop;
  points := '(' || points || ') / ' || cardinality(terms);
end
$$;

-- The entries that fit, as far as whoever asks may see them: the conditions are those of kernel.shared_by_reach, said here
-- because a text index is not used below row-level security.
create function search.fitting(the_kind text, fits text, points text, most int)
  returns table (subject_id bigint, rank real) language plpgsql stable set search_path = search, public, pg_temp as $$
begin
  return query execute format($query$
    select e.subject_id, (%s)::real
    from search.entry e
    where e.kind = $1
      and (e.owner_unit = any ($3)
        or (e.shown and (
          (e.reach >= 1 and e.municipality = $4)
          or (e.reach >= 2 and e.municipality = any ($5))
          or (e.reach >= 3 and $4 <> '')
          or (e.reach >= 4 and $6 <> '')))
        or $7)
      and %s
    order by 2 desc, e.ordered_at desc, e.subject_id desc
    limit $2
    $query$, points, fits)
  using the_kind, most, kernel.units(), kernel.municipality(), kernel.partners(), kernel.person(), kernel.system();
end
$$;

-- The question with its misspelt words put right: words that nothing visible has are changed for the likest known word that
-- something visible has. Null when nothing had to be changed or no likely word is known.
create function search.corrected(the_kind text, question text) returns text
  language plpgsql stable security definer set search_path = search, public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
declare
  terms text[] := search.terms(question);
  candidate text;
  changed boolean := false;
  fits text;
  points text;
begin
  for i in 1 .. cardinality(terms) loop
    select c.fits, c.points into fits, points from search.condition(terms[i:i]) c;
    continue when length(terms[i]) < 4 or exists (select from search.fitting(the_kind, fits, points, 1));
    for candidate in
      select word from search.known_word where word % terms[i]
      order by similarity(word, terms[i]) desc, abs(length(word) - length(terms[i])), word limit 5
    loop
      select c.fits, c.points into fits, points from search.condition(array[candidate]) c;
      if exists (select from search.fitting(the_kind, fits, points, 1)) then
        terms[i] := candidate;
        changed := true;
        exit;
      end if;
    end loop;
  end loop;
  return case when changed then array_to_string(terms, ' ') end;
end
$$;

-- What fits the words, best first, as far as whoever asks may see it, and how well: above 0.1 for the words as they were
-- written; when nothing fits those, at most 0.1 for the words as search.corrected reads them.
create function search.find(kind text, words text, most int) returns table (subject_id bigint, rank real)
  language plpgsql stable security definer rows 500 set search_path = search, public, pg_temp as $$
declare
  terms text[] := search.terms(words);
  fits text;
  points text;
begin
  if cardinality(terms) = 0 then
    return;
  end if;
  select c.fits, c.points into fits, points from search.condition(terms) c;
  return query select f.subject_id, f.rank from search.fitting(find.kind, fits, points, most) f;
  if found then
    return;
  end if;
  terms := search.terms(coalesce(search.corrected(find.kind, words), ''));
  if cardinality(terms) > 0 then
    select c.fits, c.points into fits, points from search.condition(terms) c;
    return query select f.subject_id, f.rank * 0.1::real from search.fitting(find.kind, fits, points, most) f;
  end if;
end
$$;

-- These are the parts of search.find: called by themselves they would run as whoever calls, and find nothing more than that.
revoke execute on function search.learn_words(), search.fitting(text, text, text, int) from public, samnytta_app;

-- What a person wants to be told of when it turns up.
create table search.saved_search (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  kind text not null,
  name text not null constraint saved_search_name_fits check (length(name) between 1 and 200),
  query text not null constraint saved_search_query_fits check (length(query) <= 1000),
  cadence text not null constraint saved_search_cadence_is_known check (cadence in ('AT_ONCE', 'DAILY', 'WEEKLY')),
  created_at timestamptz not null,
  -- Everything that surfaced before this has been compared.
  compared_until timestamptz not null,
  constraint saved_search_is_saved_once unique (person_id, unit, kind, query)
);
create index saved_search_by_cadence on search.saved_search (cadence, id);
call kernel.one_person('search.saved_search');

-- What a saved search has found: a subject is found once, and told once.
create table search.saved_search_hit (
  saved_search_id bigint not null references search.saved_search on delete cascade,
  subject_id bigint not null,
  found_at timestamptz not null,
  told_at timestamptz,
  primary key (saved_search_id, subject_id)
);
create index saved_search_hit_untold on search.saved_search_hit (saved_search_id) where told_at is null;
alter table search.saved_search_hit enable row level security;
create policy own on search.saved_search_hit for all
  using (exists (select 1 from search.saved_search s where s.id = saved_search_id))
  with check (exists (select 1 from search.saved_search s where s.id = saved_search_id));
