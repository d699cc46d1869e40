-- Why something was done stands beside the chain, which holds only its SHA-256 (detail ->> 'why_sha256'): the words may name people
-- and can be taken away, the proof that nobody changed them stays.
alter table audit.entry add column why text constraint entry_why_fits check (length(why) <= 1000);
create index entry_newest on audit.entry (municipality, id desc);
create index entry_by_person on audit.entry (person_id, id desc);

create view audit.v_entry with (security_invoker = true) as
  select id, at, municipality, person_id, unit, action, subject_kind, subject_id, detail, why, place_in_chain, hash from audit.entry;

create view audit.v_chain with (security_invoker = true) as select place, hash from audit.chain;

-- Takes away the reasons that a person has written. Their acts stay, under a number that no longer stands for anybody.
create function audit.forget_words_of(the_person bigint) returns int
  language plpgsql volatile security definer set search_path = audit, pg_temp as $$
declare
  forgotten int;
begin
  if not kernel.system() then
    raise exception 'only the system takes words away';
  end if;
  update audit.entry set why = null where person_id = the_person and why is not null;
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;

create or replace view audit.v_broken with (security_invoker = true) as
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
    or why is not null and detail ->> 'why_sha256' is distinct from encode(sha256(convert_to(why, 'UTF8')), 'hex')
  union all
  select id, place_in_chain, 'UNBOUND' from link where previous_hash <> hash_before
  union all
  select null, place_before + 1, 'MISSING' from link where place_in_chain <> place_before + 1
  union all
  select null, chain.place, 'CUT' from audit.chain, last
  where chain.place <> last.place
    or chain.hash is distinct from coalesce((select hash from audit.entry where place_in_chain = last.place),
      '\x0000000000000000000000000000000000000000000000000000000000000000');
