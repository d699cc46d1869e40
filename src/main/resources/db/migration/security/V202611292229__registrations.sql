-- Suppliers and associations that want to be let in by a municipality. Nothing is shown to the municipality before the address
-- has been confirmed; accepted, it becomes an organisation outside with a person in it.
create table security.registration (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  kind text not null constraint registration_kind_is_known check (kind in ('SUPPLIER', 'ASSOCIATION')),
  organisation_number text not null constraint registration_organisation_number_has_ten_digits check (organisation_number ~ '^[0-9]{10}$'),
  organisation_name text not null constraint registration_organisation_name_fits check (length(organisation_name) between 1 and 120),
  contact_name text not null constraint registration_contact_name_fits check (length(contact_name) between 1 and 120),
  address text not null,
  language text not null constraint registration_language_is_known check (language in ('sv', 'en')),
  message text constraint registration_message_fits check (length(message) <= 1000),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  decided_at timestamptz,
  decided_by bigint references organisation.person,
  accepted boolean,
  -- Who was entered when the organisation was let in.
  person_id bigint references organisation.person,
  constraint registration_is_decided_whole check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (accepted is null)),
  constraint registration_is_confirmed_first check (decided_at is null or confirmed_at is not null)
);
create index registration_by_municipality on security.registration (municipality, confirmed_at);
create index registration_by_decider on security.registration (decided_by);
create index registration_by_person on security.registration (person_id);
alter table security.registration enable row level security;
create policy administered on security.registration for all
  using (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) or (select kernel.system()))
  with check (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) or (select kernel.system()));
alter table security.account_letter add constraint account_letter_registration foreign key (registration_id)
  references security.registration on delete cascade;
create index account_letter_by_registration on security.account_letter (registration_id);
