-- What asks somebody to act is found by the matter when it has been done.
create index notice_asking on notification.notice (about) where importance <> 'NEWS';

-- What was asked in the matter under these keys, or keys that begin so, has been done, by whoever: nobody has it left to read,
-- and letters that ask for it stay in the house, but for those that are leaving at this moment. Answers whose bell it changes.
create function notification.settle(the_matter text, done text[], settled timestamptz) returns setof bigint
  language sql volatile security definer set search_path = notification, pg_temp as $$
  with asking as materialized (
    select id
    from notification.notice
    where about = the_matter and importance <> 'NEWS' and exists (select from unnest(done) as prefix where starts_with(key, prefix))
  ), waiting as materialized (
    select id
    from notification.mail
    where notice_id in (select id from asking) and state = 'QUEUED'
    for update skip locked
  ), taken_back as (
    delete from notification.mail where id in (select id from waiting)
  )
  update notification.notice
  set read_at = settled
  where id in (select id from asking) and read_at is null
  returning person_id
$$;
