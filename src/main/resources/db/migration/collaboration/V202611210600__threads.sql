-- What is said about something: questions on an ad, which whoever sees the ad sees, or messages between the two units of a
-- booking. It belongs to the thing, not to persons. Whose thing it is and how far it is shown is kept here too, in step with
-- the thing itself, so that row-level security can judge a thread without knowing what the thing is.
create table collaboration.thread (
  id bigint generated always as identity primary key,
  subject_kind text not null constraint thread_subject_kind_is_a_word check (subject_kind ~ '^[a-z]{1,30}$'),
  subject_id bigint not null,
  owner_unit bigint not null references organisation.unit,
  municipality text not null references organisation.municipality,
  receiver_unit bigint references organisation.unit,
  shown boolean not null default false,
  reach smallint not null default 0 constraint thread_reach_is_a_step check (reach between 0 and 4),
  title text not null constraint thread_title_fits check (length(title) between 1 and 200),
  link text not null constraint thread_leads_to_a_page_of_ours check (link ~ '^/([^/\\]|$)'),
  owner_contact bigint references organisation.person,
  receiver_contact bigint references organisation.person,
  opened_at timestamptz not null,
  constraint thread_is_opened_once unique (subject_kind, subject_id),
  constraint what_is_between_two_is_shown_to_nobody_else check (receiver_unit is null or not shown)
);
call kernel.shared_by_reach('collaboration.thread');
create policy seen_by_receiver on collaboration.thread for select
  using (receiver_unit = any ((select kernel.units())::bigint[]));
create policy opened_by_receiver on collaboration.thread for insert
  with check (receiver_unit = any ((select kernel.units())::bigint[]));

-- Said once and for all: nobody changes or removes it.
create table collaboration.message (
  id bigint generated always as identity primary key,
  request_key uuid not null constraint message_is_posted_once unique,
  thread_id bigint not null references collaboration.thread,
  person_id bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  by_owner boolean not null,
  answers bigint references collaboration.message,
  body text not null constraint message_body_fits check (length(body) between 1 and 2000),
  said_at timestamptz not null
);
create index message_by_thread on collaboration.message (thread_id, id);
revoke update, delete, truncate on collaboration.message from samnytta_app;
alter table collaboration.message enable row level security;
create policy seen on collaboration.message for select
  using (exists (select 1 from collaboration.thread t where t.id = thread_id));
create policy said on collaboration.message for insert
  with check (unit = any ((select kernel.units())::bigint[]) and exists (select 1 from collaboration.thread t where t.id = thread_id));
