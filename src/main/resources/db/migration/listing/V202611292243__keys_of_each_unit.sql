-- A form's key makes it count once in the unit that sent it. It says nothing about the forms of others, which the sender cannot see.
alter table listing.listing drop constraint listing_is_made_once,
  add constraint listing_is_made_once unique (owner_unit, request_key);
alter table listing.wanted drop constraint wanted_is_made_once,
  add constraint wanted_is_made_once unique (owner_unit, request_key);
alter table listing.import_sheet drop constraint import_sheet_pkey,
  add constraint import_sheet_is_kept_once primary key (unit, request_key);
