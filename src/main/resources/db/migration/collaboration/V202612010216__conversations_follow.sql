-- The conversation about something between two goes with it to another unit on the receiver's side.
create function collaboration.pass_on(the_kind text, the_subject bigint, to_unit bigint, to_person bigint) returns boolean
  language sql volatile security definer set search_path = collaboration, pg_temp as $$
  with moved as (
    update collaboration.thread set receiver_unit = $3, receiver_contact = $4
    where subject_kind = $1 and subject_id = $2 and receiver_unit = any (kernel.units())
    returning id)
  select exists (select from moved)
$$;
