-- A condition says on lines of its own what must be met all at once. Each line is a key of its own to the index of tokens, which then
-- leaps from one to the next: put together as one key, all of it would be weighed anew for each entry that holds any of its words.
drop function search.newest(text, tsquery, int, timestamptz, bigint);
drop function search.nearest(text, tsquery, int, point);
drop function search.expected(text, tsquery);
drop function search.walk(float8, int);

-- The one circle of people that an entry is shared with: those who walk through the newest pass only what is theirs to see.
alter table search.entry add column circle text not null generated always as (
  case
    when not shown or reach < 1 then 'u' || owner_unit
    when reach < 3 then reach || municipality
    else least(reach, 4)::text
  end) stored;
create index entry_newest_by_circle on search.entry (kind, circle, ordered_at desc, subject_id desc);
drop index search.entry_newest;
analyze search.entry;

-- The circles that whoever asks is within, those of search.audience(); none for the system, and for so many that a walk through each
-- costs more than it spares.
create function search.circles() returns text[] language sql stable set search_path = search, public, pg_temp as $$
  select case when cardinality(c) between 1 and 40 then c end
  from (
    select case when not kernel.system() then
      array(select 'u' || unit from unnest(kernel.units()) unit)
      || array(select '2' || m from unnest(kernel.partners() || array[kernel.municipality()]) m where m <> '')
      || case when kernel.municipality() <> '' then array['1' || kernel.municipality(), '3', '4'] when kernel.person() <> '' then array['4'] end
      end) within (c)
$$;

-- How many of so many may be walked through to find what is wanted of those that are expected to fit: no more than three times as far
-- as it should take; nothing when that costs more than to look up all that fit, one of which is as dear as some that are passed.
create function search.walk(wanted int, expected float8, of_all float8, dear float8) returns int language sql immutable as $$
  select case when wanted * of_all < dear * expected * expected then (3 * wanted * of_all / expected)::int end
$$;

-- As SQL on the entry e: each line of the tier, what it is narrowed by, and that whoever asks may find it.
create function search.met(tier text, narrowed text) returns text language sql stable set search_path = search, public, pg_temp as $$
  select string_agg(format('e.tokens @@ %L::tsquery', line), ' and ')
  from unnest(string_to_array(tier, E' &\n') || array[narrowed, search.audience()::text]) line
  where line <> ''
$$;

create function search.expected(the_kind text, met text) returns float8 language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  plan json;
begin
  execute format('explain (format json) select from search.entry e where e.kind = %L and %s', the_kind, met) into plan;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end
$$;

-- The newest that meet it, of those before that moment and subject, as far as a walk through the circles finds them: null when it
-- would cost more than to look them up.
create function search.walked(the_kind text, met text, most int, dear float8, before timestamptz default 'infinity', below bigint default 0)
  returns bigint[] language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  circles text[] := search.circles();
  expected float8 := search.expected(the_kind, met);
  far int;
  found bigint[];
begin
  if circles is null or expected < most then
    return null;
  end if;
  far := search.walk(most, expected, search.expected(the_kind, format('e.circle = any (%L)', circles)), dear);
  if far is null then
    return null;
  end if;
  execute format($sql$
    select array(
      select e.subject_id
      from (select w.subject_id, w.ordered_at, w.tokens from (%s) w order by w.ordered_at desc, w.subject_id desc limit %s) e
      where %s
      order by e.ordered_at desc, e.subject_id desc limit %s)
    $sql$, (
      select string_agg(format('(select e.subject_id, e.ordered_at, e.tokens from entry e
        where e.kind = %L and e.circle = %L and (e.ordered_at, e.subject_id) < ($1, $2)
        order by e.ordered_at desc, e.subject_id desc limit %s)', the_kind, circle, far), ' union all ')
      from unnest(circles) circle), far, met, most) into found using before, below;
  return found;
end
$$;

-- The newest that meet it, of those before that moment and subject.
create function search.newest(the_kind text, met text, most int, before timestamptz, below bigint)
  returns bigint[] language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  found bigint[] := search.walked(the_kind, met, most, 4, before, below);
begin
  if cardinality(found) = most then
    return found;
  end if;
  execute format($sql$
    with fitting as materialized (
      select e.subject_id, e.ordered_at from entry e
      where e.kind = %L and %s and (e.ordered_at, e.subject_id) < ($1, $2))
    select array(select f.subject_id from fitting f order by f.ordered_at desc, f.subject_id desc limit %s)
    $sql$, the_kind, met, most) into found using before, below;
  return found;
end
$$;

-- The nearest that meet it.
create function search.nearest(the_kind text, met text, most int, near point) returns bigint[]
  language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  expected float8 := search.expected(the_kind, met);
  far int := search.walk(most, expected, (select reltuples from pg_class where oid = 'search.entry'::regclass), 2);
  found bigint[];
begin
  if far is not null then
    execute format($sql$
      select array(
        select e.subject_id
        from (
          select e.subject_id, e.tokens, point((e.longitude - 16) * cosd(e.latitude), e.latitude) <-> $1 as far from entry e
          where e.kind = %L
          order by point((e.longitude - 16) * cosd(e.latitude), e.latitude) <-> $1 limit %s) e
        where %s
        order by e.far limit %s)
      $sql$, the_kind, far, met, most) into found using near;
    if cardinality(found) = most then
      return found;
    end if;
  end if;
  execute format($sql$
    with fitting as materialized (
      select e.subject_id, e.longitude, e.latitude from entry e where e.kind = %L and %s)
    select array(select f.subject_id from fitting f
      order by point((f.longitude - 16) * cosd(f.latitude), f.latitude) <-> $1, f.subject_id desc limit %s)
    $sql$, the_kind, met, most) into found using near;
  return found;
end
$$;

-- As before; what an earlier tier has answered is left out of the later ones when it has been read, which it is for a page at most.
create or replace function search.find(the_kind text, tiers text[], narrowed text, most int, near point default null,
  among bigint[] default null, after_tier int default 0, after_moment timestamptz default 'infinity', after_subject bigint default 0)
  returns table (subject_id bigint, tier int) language plpgsql volatile security definer rows 500
  set search_path = search, public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
  last int := cardinality(tiers);
  everything text := search.met(tiers[last], narrowed);
  earlier text := '';
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
    return query execute format($sql$
      with fitting as materialized (
        select e.subject_id, e.tokens, e.ordered_at from entry e
        where e.kind = %L and %s%s),
      placed as (
        select f.subject_id, f.ordered_at,
          case when f.tokens @@ %L::tsquery then 1 when f.tokens @@ %L::tsquery then 2 when f.tokens @@ %L::tsquery then 3 else %s end as tier
        from fitting f)
      select p.subject_id, p.tier
      from placed p
      where p.tier > $2 or p.tier = $2 and (p.ordered_at, p.subject_id) < ($3, $4)
      order by p.tier, p.ordered_at desc, p.subject_id desc limit %s
      $sql$, the_kind, everything, case when among is not null then ' and e.subject_id = any ($1)' end, tiers[1], tiers[2], tiers[3], last, most)
      using among, after_tier, after_moment, after_subject;
    return;
  end if;
  for n in 1 .. last loop
    if n >= after_tier then
      found := search.newest(the_kind, search.met(tiers[n], narrowed) || earlier, most - found_so_far,
        case when n = after_tier then after_moment else 'infinity' end, case when n = after_tier then after_subject else 0 end);
      return query select f, n from unnest(found) f;
      found_so_far := found_so_far + cardinality(found);
      exit when found_so_far >= most;
    end if;
    earlier := earlier || format(' and not e.tokens @@ %L::tsquery', tiers[n]);
  end loop;
end
$$;

create or replace function search.some(the_kind text, tiers text[], narrowed text, most int) returns table (subject_id bigint, tier int)
  language plpgsql volatile security definer rows 500
  set search_path = search, public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
  met text := search.met(tiers[cardinality(tiers)], narrowed);
  found bigint[] := search.walked(the_kind, met, most, 1);
begin
  if cardinality(found) = most then
    return query select f, 1 from unnest(found) f;
  else
    return query execute format('select e.subject_id, 1 from entry e where e.kind = %L and %s limit %s', the_kind, met, most);
  end if;
end
$$;
revoke execute on function search.met(text, text), search.expected(text, text), search.walked(text, text, int, float8, timestamptz, bigint),
  search.newest(text, text, int, timestamptz, bigint), search.nearest(text, text, int, point) from public, samnytta_app;
