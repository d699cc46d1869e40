-- Two hundred letters, each written as six or twelve signs in an address, are more than a thousand signs and more than an index takes.
alter table search.saved_search drop constraint saved_search_query_fits,
  add constraint saved_search_query_fits check (length(query) <= 5000),
  drop constraint saved_search_is_saved_once;
create unique index saved_search_is_saved_once on search.saved_search (person_id, unit, kind, md5(query));
