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
create function search.newest(the_kind text, met tsquery, most int, before timestamptz default 'infinity', below bigint default 0)
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

create or replace function search.find(the_kind text, tiers text[], narrowed text, most int, near point default null,
  among bigint[] default null)
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
  if among is not null then
    return query
      select e.subject_id, case when e.tokens @@ fit[1] then 1 when e.tokens @@ fit[2] then 2 when e.tokens @@ fit[3] then 3 else last end
      from entry e
      where e.kind = the_kind and e.subject_id = any (among) and e.tokens @@ everything
      order by 2, e.ordered_at desc, e.subject_id desc limit most;
    return;
  end if;
  if near is not null then
    return query select f, 1 from unnest(search.nearest(the_kind, everything, most, near)) f;
    return;
  end if;
  if search.expected(the_kind, everything) < 2000 then
    return query
      with fitting as materialized (
        select e.subject_id, e.tokens, e.ordered_at from entry e where e.kind = the_kind and e.tokens @@ everything)
      select f.subject_id, case when f.tokens @@ fit[1] then 1 when f.tokens @@ fit[2] then 2 when f.tokens @@ fit[3] then 3 else last end
      from fitting f
      order by 2, f.ordered_at desc, f.subject_id desc limit most;
    return;
  end if;
  for n in 1 .. last loop
    found := search.newest(the_kind, fit[n] && coalesce(!! earlier, '') && scope, most - found_so_far);
    return query select f, n from unnest(found) f;
    found_so_far := found_so_far + cardinality(found);
    exit when found_so_far >= most;
    earlier := coalesce(earlier || fit[n], fit[n]);
  end loop;
end
$$;

create or replace function search.find_after(the_kind text, tiers text[], narrowed text, most int, after_tier int,
  after_moment timestamptz, after_subject bigint)
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
  if search.expected(the_kind, everything) < 2000 then
    return query
      with fitting as materialized (
        select e.subject_id, e.tokens, e.ordered_at from entry e where e.kind = the_kind and e.tokens @@ everything),
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
revoke execute on function search.expected(text, tsquery), search.newest(text, tsquery, int, timestamptz, bigint),
  search.nearest(text, tsquery, int, point) from public, samnytta_app;
