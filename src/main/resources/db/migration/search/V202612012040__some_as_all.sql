-- Some of what fits is looked up as all of it would be, and no further than it takes. With a limit of its own PostgreSQL expects to come
-- upon so few at once in the table itself, and reads through all of it when less fits than it thinks: ten seconds among a million.
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
    return query execute format($sql$
      with fitting as materialized (select e.subject_id from entry e where e.kind = %L and %s)
      select f.subject_id, 1 from fitting f limit %s
      $sql$, the_kind, met, most);
  end if;
end
$$;
