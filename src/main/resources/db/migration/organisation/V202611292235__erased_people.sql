-- When a person was erased: the row stays, so that what they did keeps its doer, but it names nobody.
alter table organisation.person add column erased_at timestamptz;
