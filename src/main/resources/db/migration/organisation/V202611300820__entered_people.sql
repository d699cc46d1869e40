-- The day a person was entered, so that somebody who was never given a role is not kept for ever. Whoever is here already was
-- entered today, as far as anybody knows.
alter table organisation.person add column entered_on date not null default (now() at time zone 'Europe/Stockholm')::date;
