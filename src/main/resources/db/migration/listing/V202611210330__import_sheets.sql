-- A table that was handed in to become ads: looked through first, imported afterwards, forgotten after some days.
create table listing.import_sheet (
  request_key uuid primary key,
  unit bigint not null references organisation.unit,
  person_id bigint not null references organisation.person,
  content jsonb not null,
  uploaded_at timestamptz not null
);
create index import_sheet_by_age on listing.import_sheet (uploaded_at);
call kernel.one_unit('listing.import_sheet');
