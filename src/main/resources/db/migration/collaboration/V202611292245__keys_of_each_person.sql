-- A form's key makes a message count once for whoever wrote it in that thread. It says nothing about the messages of others.
alter table collaboration.message drop constraint message_is_posted_once,
  add constraint message_is_posted_once unique (thread_id, person_id, request_key);
