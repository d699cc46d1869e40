-- Any that fit, as far as whoever asks may see them, at most so many and in no order: what is only counted is not put in one. Of many,
-- those that lie next to each other are read, which costs a fraction of reading the newest of them.
create function search.some(the_kind text, tiers text[], narrowed text, most int) returns table (subject_id bigint, tier int)
  language plpgsql volatile security definer rows 500 set search_path = search, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  everything tsquery := tiers[cardinality(tiers)]::tsquery && narrowed::tsquery && search.audience();
begin
  return query select e.subject_id, 1 from entry e where e.kind = the_kind and e.tokens @@ everything limit most;
end
$$;
