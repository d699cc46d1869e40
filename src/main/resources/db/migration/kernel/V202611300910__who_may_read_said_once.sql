-- Who may read is said once. A policy for all commands is asked when reading as well, beside the one that says who sees what: every
-- statement then looks each setting up twice, for each of its tables, and takes a third longer to begin.
do $$
declare
  kept record;
begin
  for kept in
    select format('%I.%I', p.schemaname, p.tablename) as of, p.qual, coalesce(p.with_check, p.qual) as with_check
    from pg_policies p
    where p.policyname = 'kept' and p.cmd = 'ALL' and (
      exists (select from pg_policies s where s.schemaname = p.schemaname and s.tablename = p.tablename and s.policyname = 'seen')
      or p.schemaname = 'organisation' and p.tablename in ('municipality', 'unit', 'person'))
  loop
    execute format('drop policy kept on %s', kept.of);
    execute format('create policy added on %s for insert with check (%s)', kept.of, kept.with_check);
    execute format('create policy changed on %s for update using (%s) with check (%s)', kept.of, kept.qual, kept.with_check);
    execute format('create policy removed on %s for delete using (%s)', kept.of, kept.qual);
  end loop;
end
$$;

-- As in the beginning, but for who may write.
create or replace procedure kernel.shared_by_reach(the_table regclass) language plpgsql as $$
declare
  keeper text := '(owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))';
begin
  execute format('alter table %s enable row level security', the_table);
  execute format($policy$
    create policy seen on %s for select using (
      owner_unit = any ((select kernel.units())::bigint[])
      or (shown and (
        (reach >= 1 and municipality = (select kernel.municipality()))
        or (reach >= 2 and municipality = any ((select kernel.partners())::text[]))
        or (reach >= 3 and (select kernel.municipality()) <> '')
        or (reach >= 4 and (select kernel.person()) <> '')))
      or (select kernel.system()))
    $policy$, the_table);
  execute format('create policy added on %s for insert with check %s', the_table, keeper);
  execute format('create policy changed on %s for update using %s with check %s', the_table, keeper, keeper);
  execute format('create policy removed on %s for delete using %s', the_table, keeper);
end
$$;
