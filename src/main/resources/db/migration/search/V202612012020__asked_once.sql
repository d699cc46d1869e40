-- How many are expected to fit is asked once for a question in one tier, and how many stand in the circles of whoever asks once for
-- all tiers.
drop function search.walked(text, text, int, float8, timestamptz, bigint);
drop function search.newest(text, text, int, timestamptz, bigint);
drop function search.nearest(text, text, int, point);
drop function search.walk(int, float8, float8, float8);

-- How many of so many may be walked through to find what is wanted of those that are expected to fit: no more than three times as far
-- as it should take; nothing when fewer are expected than are wanted, and when that costs more than to look up all that fit, one of
-- which is as dear as some that are passed.
create function search.walk(wanted int, expected float8, of_all float8, dear float8) returns int language sql immutable as $$
  select case when wanted <= expected and wanted * of_all < dear * expected * expected then (3 * wanted * of_all / expected)::int end
$$;

-- How many stand in the circles of whoever asks; null when those are not to be walked through.
create function search.within_circles(the_kind text) returns float8 language sql volatile set search_path = search, public, pg_temp as $$
  select search.expected(the_kind, format('e.circle = any (%L)', within)) from search.circles() within where within is not null
$$;

-- The newest that meet it, of those before that moment and subject, as far as so long a walk through the circles finds them: null
-- without a walk.
create function search.walked(the_kind text, met text, most int, far int, before timestamptz default 'infinity', below bigint default 0)
  returns bigint[] language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  found bigint[];
begin
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
      from unnest(search.circles()) circle), far, met, most) into found using before, below;
  return found;
end
$$;

-- The newest that meet it, of those before that moment and subject.
create function search.newest(the_kind text, met text, most int, far int, before timestamptz, below bigint)
  returns bigint[] language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
  found bigint[] := search.walked(the_kind, met, most, far, before, below);
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

-- The nearest that meet it, which so many are expected to do.
create function search.nearest(the_kind text, met text, most int, expected float8, near point) returns bigint[]
  language plpgsql volatile set search_path = search, public, pg_temp as $$
declare
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

create or replace function search.find(the_kind text, tiers text[], narrowed text, most int, near point default null,
  among bigint[] default null, after_tier int default 0, after_moment timestamptz default 'infinity', after_subject bigint default 0)
  returns table (subject_id bigint, tier int) language plpgsql volatile security definer rows 500
  set search_path = search, public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
  last int := cardinality(tiers);
  everything text := search.met(tiers[last], narrowed);
  expected float8;
  within_circles float8;
  met text;
  earlier text := '';
  found bigint[];
  found_so_far int := 0;
begin
  if last = 0 then
    return;
  end if;
  if among is null then
    expected := search.expected(the_kind, everything);
  end if;
  if near is not null then
    return query select f, 1 from unnest(search.nearest(the_kind, everything, most, expected, near)) f;
    return;
  end if;
  if among is not null or expected < 2000 then
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
  within_circles := search.within_circles(the_kind);
  for n in 1 .. last loop
    if n >= after_tier then
      met := search.met(tiers[n], narrowed) || earlier;
      if last > 1 then
        expected := search.expected(the_kind, met);
      end if;
      found := search.newest(the_kind, met, most - found_so_far, search.walk(most - found_so_far, expected, within_circles, 4),
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
  expected float8 := search.expected(the_kind, met);
  found bigint[];
begin
  if expected >= most then
    found := search.walked(the_kind, met, most, search.walk(most, expected, search.within_circles(the_kind), 1));
  end if;
  if cardinality(found) = most then
    return query select f, 1 from unnest(found) f;
  else
    return query execute format('select e.subject_id, 1 from entry e where e.kind = %L and %s limit %s', the_kind, met, most);
  end if;
end
$$;
revoke execute on function search.within_circles(text), search.walked(text, text, int, int, timestamptz, bigint),
  search.newest(text, text, int, int, timestamptz, bigint), search.nearest(text, text, int, float8, point) from public, samnytta_app;
