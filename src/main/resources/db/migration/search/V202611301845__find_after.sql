-- What search.find answers after a subject that it answered before, which is said by its tier, its moment and its number: what comes
-- before is not read, so that a late page costs what an early one does.
create function search.find_after(the_kind text, tiers text[], narrowed text, most int, after_tier int,
  after_moment timestamptz, after_subject bigint)
  returns table (subject_id bigint, tier int) language plpgsql volatile security definer rows 500
  set search_path = search, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  fit tsquery[] := tiers::tsquery[];
  last int := cardinality(tiers);
  scope tsquery := narrowed::tsquery && search.audience();
  everything tsquery := fit[last] && scope;
  plan json;
  found_so_far int := 0;
  found_here int;
  earlier tsquery;
begin
  execute format('explain (format json) select from search.entry e where e.kind = %L and e.tokens @@ %L', the_kind, everything) into plan;
  if (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 < 2000 then
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
    if n = after_tier then
      return query
        select e.subject_id, n
        from entry e
        where e.kind = the_kind and e.tokens @@ (fit[n] && coalesce(!! earlier, '') && scope)
          and (e.ordered_at, e.subject_id) < (after_moment, after_subject)
        order by e.ordered_at desc, e.subject_id desc limit most;
    elsif n > after_tier then
      return query
        select e.subject_id, n
        from entry e
        where e.kind = the_kind and e.tokens @@ (fit[n] && coalesce(!! earlier, '') && scope)
        order by e.ordered_at desc, e.subject_id desc limit most - found_so_far;
    end if;
    if n >= after_tier then
      get diagnostics found_here = row_count;
      found_so_far := found_so_far + found_here;
      exit when found_so_far >= most;
    end if;
    earlier := coalesce(earlier || fit[n], fit[n]);
  end loop;
end
$$;
