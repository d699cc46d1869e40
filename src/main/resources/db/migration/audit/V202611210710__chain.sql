-- Seals what happened: each row is bound to the one before it by a hash, so that a row that is changed, put in or taken
-- away afterwards shows. The head of the chain is kept apart, so that taking away the last rows shows too. Keep a copy of
-- the head somewhere else and not even an owner of the database can rewrite the chain unnoticed.
create table audit.chain (
  only_one boolean primary key default true constraint chain_is_one check (only_one),
  place bigint not null,
  hash bytea not null
);
insert into audit.chain (place, hash) values (0, '\x0000000000000000000000000000000000000000000000000000000000000000');
alter table audit.chain enable row level security;
create policy known on audit.chain for select using ((select kernel.system()));
create policy lengthened on audit.chain for update using ((select kernel.system())) with check ((select kernel.system()));
revoke insert, delete, truncate on audit.chain from samnytta_app;

-- The hash of a row: SHA-256 of the hash before it and the row as a JSON array, whose writing PostgreSQL fixes: no choice of
-- spaces, keys in one order, moments as microseconds.
create function audit.hash_of(previous bytea, place bigint, id bigint, at timestamptz, municipality text, person_id bigint, unit bigint,
    action text, subject_kind text, subject_id text, detail jsonb)
  returns bytea language sql immutable parallel safe
  return sha256(previous || convert_to(jsonb_build_array(place, id, (extract(epoch from at) * 1000000)::bigint, municipality, person_id,
    unit, action, subject_kind, subject_id, detail)::text, 'UTF8'));

-- Seals so many rows at most and answers how many. The head is locked while it is lengthened, so two nodes never lengthen it
-- at once; the one that comes second leaves it to the first.
create function audit.seal(most int) returns int language plpgsql volatile set search_path = audit, pg_temp as $$
declare
  head audit.chain;
  row audit.entry;
  sealed int := 0;
  before bytea;
begin
  select * into head from audit.chain for update skip locked;
  if not found then
    return 0;
  end if;
  for row in select * from audit.entry where place_in_chain is null order by id limit most loop
    before := head.hash;
    head.place := head.place + 1;
    head.hash := audit.hash_of(before, head.place, row.id, row.at, row.municipality, row.person_id, row.unit, row.action,
      row.subject_kind, row.subject_id, row.detail);
    update audit.entry set place_in_chain = head.place, previous_hash = before, hash = head.hash where id = row.id;
    sealed := sealed + 1;
  end loop;
  update audit.chain set place = head.place, hash = head.hash where sealed > 0;
  return sealed;
end
$$;

-- Where the chain does not hold: a row that was changed, one that is not bound to the one before, a place that is missing, an
-- end that was cut off.
create view audit.v_broken with (security_invoker = true) as
  with link as (
    select e.*, lag(hash, 1, '\x0000000000000000000000000000000000000000000000000000000000000000') over by_place as hash_before,
      lag(place_in_chain, 1, 0::bigint) over by_place as place_before
    from audit.entry e
    where place_in_chain is not null
    window by_place as (order by place_in_chain)),
  last as (select coalesce(max(place_in_chain), 0) as place from audit.entry)
  select id, place_in_chain as place, 'CHANGED' as how
  from link
  where hash <> audit.hash_of(previous_hash, place_in_chain, id, at, municipality, person_id, unit, action, subject_kind, subject_id, detail)
  union all
  select id, place_in_chain, 'UNBOUND' from link where previous_hash <> hash_before
  union all
  select null, place_before + 1, 'MISSING' from link where place_in_chain <> place_before + 1
  union all
  select null, chain.place, 'CUT' from audit.chain, last
  where chain.place <> last.place
    or chain.hash is distinct from coalesce((select hash from audit.entry where place_in_chain = last.place),
      '\x0000000000000000000000000000000000000000000000000000000000000000');
