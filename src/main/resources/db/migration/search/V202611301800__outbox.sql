-- What an engine beside PostgreSQL has to be told, written down in the transaction that changes the entry, by statements in SQL as
-- well. The numbers of one subject's changes rise in the order of their commits, because the entry's own row is locked by each; so
-- they serve as versions. 1 is the version of what is copied into a new index, which every change overtakes.
create table search.outbox (
  id bigint generated always as identity (start with 2) primary key,
  kind text not null,
  subject_id bigint not null,
  written_at timestamptz not null default clock_timestamp()
);
alter table search.outbox enable row level security;
create policy work on search.outbox for all using ((select kernel.system())) with check ((select kernel.system()));

-- Indexes of the engine that are told of changes: one that is searched, and one that is being filled to take its place.
create table search.engine_index (
  name text primary key,
  -- In which form documents are kept in it; 0 when it has missed some changes.
  form int not null,
  -- Whether another is wanted in its place.
  outdated boolean not null default false,
  begun_at timestamptz not null default clock_timestamp(),
  -- All entries up to this one are in it.
  last_kind text not null default '',
  last_subject bigint not null default 0,
  copied bigint not null default 0,
  total bigint not null,
  ready_at timestamptz
);
alter table search.engine_index enable row level security;
create policy work on search.engine_index for all using ((select kernel.system())) with check ((select kernel.system()));

create function search.note_change() returns trigger language plpgsql security definer set search_path = search, pg_temp as $$
begin
  insert into outbox (kind, subject_id) values (coalesce(new.kind, old.kind), coalesce(new.subject_id, old.subject_id));
  return null;
end
$$;
create trigger comes_or_goes after insert or delete on search.entry for each row execute function search.note_change();
create trigger changes after update on search.entry for each row
  when ((old.tokens, old.ordered_at, old.latitude, old.longitude) is distinct from (new.tokens, new.ordered_at, new.latitude, new.longitude))
  execute function search.note_change();
alter table search.entry disable trigger comes_or_goes;
alter table search.entry disable trigger changes;
revoke execute on function search.note_change() from public, samnytta_app;

-- Begins or ends to write changes down; answers whether it did. Waits for those who are writing, so that each change is either seen
-- by whoever copies all entries afterwards or written down.
create function search.feed(wanted boolean) returns boolean language plpgsql volatile security definer set search_path = search, pg_temp as $$
begin
  if wanted = (select tgenabled <> 'D' from pg_trigger where tgrelid = 'search.entry'::regclass and tgname = 'changes') then
    return false;
  end if;
  if wanted then
    alter table entry enable trigger comes_or_goes;
    alter table entry enable trigger changes;
  else
    alter table entry disable trigger comes_or_goes;
    alter table entry disable trigger changes;
  end if;
  update engine_index set form = 0;
  delete from outbox;
  return true;
end
$$;

-- Wants all entries copied into a new index; the one that is there is searched meanwhile.
create function search.rebuild() returns void language sql volatile security definer set search_path = search, pg_temp as $$
  update engine_index set outdated = true
$$;
revoke execute on function search.rebuild() from public, samnytta_app;
