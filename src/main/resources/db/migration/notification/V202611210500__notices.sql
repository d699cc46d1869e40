-- What somebody is told, once for each cause. Kept as the key of a text and the words in it, and worded in the reader's
-- language when it is read.
create table notification.notice (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  cause text not null constraint notice_cause_fits check (length(cause) between 1 and 200),
  key text not null,
  words text[] not null default '{}',
  link text not null constraint notice_leads_to_a_page_of_ours check (link ~ '^/([^/\\]|$)'),
  about text not null,
  unit bigint references organisation.unit,
  reason text not null constraint notice_reason_is_known check (reason in ('PERSON', 'MEMBER', 'APPROVER', 'STAND_IN')),
  importance text not null constraint notice_importance_is_known check (importance in ('NEWS', 'ACTION', 'URGENT')),
  told_at timestamptz not null,
  read_at timestamptz,
  constraint notice_is_told_once unique (person_id, cause)
);
create index notice_newest on notification.notice (person_id, id desc);
create index notice_unread on notification.notice (person_id) where read_at is null;
call kernel.one_person('notification.notice');

-- How a person wants their mail. Without a row, at once.
create table notification.preference (
  person_id bigint primary key references organisation.person,
  mail text not null constraint preference_mail_is_known check (mail in ('AT_ONCE', 'DAILY', 'NONE'))
);
call kernel.one_person('notification.preference');

-- A notice that is also sent by mail. Notices that become one letter have the same letter: the id of the first of them, from
-- which the letter's Message-ID is made.
create table notification.mail (
  id bigint generated always as identity primary key,
  notice_id bigint not null constraint mail_is_sent_once unique references notification.notice on delete cascade,
  person_id bigint not null references organisation.person,
  about text not null,
  digest boolean not null,
  urgent boolean not null,
  state text not null default 'QUEUED' constraint mail_state_is_known check (state in ('QUEUED', 'SENT', 'FAILED', 'KEPT')),
  send_after timestamptz not null,
  queued_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  letter bigint,
  done_at timestamptz,
  constraint mail_is_done_or_queued check ((state = 'QUEUED') = (done_at is null))
);
create index mail_due on notification.mail (send_after, id) where state = 'QUEUED';
create index mail_queued_by_person on notification.mail (person_id, about) where state = 'QUEUED';
create index mail_sent_by_person on notification.mail (person_id, about, done_at) where state in ('SENT', 'KEPT');
create index mail_by_letter on notification.mail (letter);
alter table notification.mail enable row level security;
create policy background on notification.mail for all using ((select kernel.system())) with check ((select kernel.system()));

-- Tells a person something, from whoever's transaction: the teller need not see what the other is told. Answers whether it was
-- news; the same cause is told once. The mail, if there is to be one, is queued in the same transaction.
create function notification.tell(the_person bigint, the_cause text, the_key text, the_words text[], the_link text, the_about text,
    the_unit bigint, the_reason text, the_importance text, mailed boolean, told timestamptz, at_once timestamptz, next_digest timestamptz)
  returns boolean language plpgsql volatile security definer set search_path = notification, pg_temp as $$
declare
  new_notice bigint;
  choice text;
begin
  insert into notification.notice (person_id, cause, key, words, link, about, unit, reason, importance, told_at)
  values (the_person, the_cause, the_key, the_words, the_link, the_about, the_unit, the_reason, the_importance, told)
  on conflict on constraint notice_is_told_once do nothing
  returning id into new_notice;
  if new_notice is null then
    return false;
  end if;
  choice := coalesce((select p.mail from notification.preference p where p.person_id = the_person), 'AT_ONCE');
  if mailed and choice <> 'NONE' then
    insert into notification.mail (notice_id, person_id, about, digest, urgent, send_after, queued_at)
    values (new_notice, the_person, the_about, choice = 'DAILY' and the_importance <> 'URGENT', the_importance = 'URGENT',
      case when choice = 'DAILY' and the_importance <> 'URGENT' then next_digest else at_once end, told);
  end if;
  return true;
end
$$;
