-- The entries that fit, all of them or those among the subjects named; the conditions are those of kernel.shared_by_reach.
drop function search.fitting(text, text, text, int);
create function search.fitting(the_kind text, fits text, points text, most int, among bigint[] default null)
  returns table (subject_id bigint, rank real) language plpgsql stable set search_path = search, public, pg_temp as $$
begin
  return query execute format($query$
    select e.subject_id, (%s)::real
    from search.entry e
    where e.kind = $1
      and ($8 is null or e.subject_id = any ($8))
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
  using the_kind, most, kernel.units(), kernel.municipality(), kernel.partners(), kernel.person(), kernel.system(), among;
end
$$;
revoke execute on function search.fitting(text, text, text, int, bigint[]) from public, samnytta_app;

-- Those of the subjects that fit the words as they are written, as far as whoever asks may see them, and how well. Comparing one
-- new ad with what is looked for costs a look-up, where search.find would read all that fits.
create function search.fits(kind text, words text, subjects bigint[]) returns table (subject_id bigint, rank real)
  language plpgsql stable security definer rows 1 set search_path = search, public, pg_temp as $$
declare
  terms text[] := search.terms(words);
  fits text;
  points text;
begin
  if cardinality(terms) > 0 then
    select c.fits, c.points into fits, points from search.condition(terms) c;
    return query select f.subject_id, f.rank from search.fitting(fits.kind, fits, points, cardinality(subjects), subjects) f;
  end if;
end
$$;
