-- What surfaces is compared with what is looked for the other way round: each saved search keeps what has to be met, and words of which
-- whatever meets it holds one, so that the words of an ad lead to the few searches that may be meant.
alter table search.saved_search
  -- Whose words it is read by; empty for those outside.
  add column municipality text not null default '',
  -- What has to be met, null for anything, as far as the index knows; the rest is asked within the scope of whoever looks. One, in an
  -- array because a tsquery by itself is kept in the row and can be no longer than a page.
  add column condition tsquery[],
  -- One of these is held by whatever meets it; the lone @ is held by all.
  add column hooks text[] not null default '{}',
  -- By which words it was read; others than those of today are read anew.
  add column rules text not null default '';
update search.saved_search s set municipality = u.municipality from organisation.unit u where u.id = s.unit;
create index saved_search_hooks on search.saved_search using gin (hooks) with (fastupdate = off);
create index saved_search_by_rules on search.saved_search (kind, municipality, rules);

-- Until when what surfaced has been compared.
create table search.compared (
  kind text primary key,
  until timestamptz not null
);
alter table search.compared enable row level security;
create policy work on search.compared for all using ((select kernel.system())) with check ((select kernel.system()));

-- What whoever saved a search is to be asked about.
create table search.saved_search_candidate (
  saved_search_id bigint not null references search.saved_search on delete cascade,
  subject_id bigint not null,
  primary key (saved_search_id, subject_id)
);
alter table search.saved_search_candidate enable row level security;
create policy work on search.saved_search_candidate for all using ((select kernel.system())) with check ((select kernel.system()));

-- The saved searches that a subject may answer. Who may see it is decided by whoever asks within the seeker's scope; here only those are
-- left out who cannot, being of another municipality than what is shown in its own alone.
create function search.percolated(the_kind text, subject bigint, overlap interval) returns setof bigint
  language plpgsql stable security definer rows 100 set search_path = search, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  it entry;
  held text[];
begin
  if not kernel.system() then
    raise insufficient_privilege using message = 'only the system compares what others look for';
  end if;
  select * into it from entry e where e.kind = the_kind and e.subject_id = subject;
  if not found then
    return;
  end if;
  held := tsvector_to_array(it.tokens) || '@'::text;
  return query
    select s.id
    from saved_search s
    where s.hooks && held and s.kind = the_kind and (s.condition is null or it.tokens @@ s.condition[1])
      and (it.reach >= 2 or s.municipality in (it.municipality, ''))
      and s.compared_until - overlap <= it.surfaced_at
      and not exists (select from saved_search_hit h where h.saved_search_id = s.id and h.subject_id = subject);
end
$$;

-- The tokens of a subject, whoever may see it, for other modules' comparing in the same way.
create function search.held(the_kind text, subject bigint) returns tsvector
  language sql stable security definer set search_path = search, public, pg_temp as $$
  select tokens from entry where kernel.system() and kind = the_kind and subject_id = subject
$$;
