-- A municipality's own directory, as it keeps its people and groups here by SCIM. What it says of a person stands beside the
-- person, under the directory's own names for them.
create table security.directory_person (
  person_id bigint primary key references organisation.person,
  municipality text not null references organisation.municipality,
  external_id text,
  user_name text not null,
  given_name text,
  family_name text,
  department text,
  title text,
  user_type text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index directory_person_user_name_is_unique on security.directory_person (municipality, lower(user_name));
create index directory_person_by_external_id on security.directory_person (municipality, external_id);

create table security.directory_group (
  id bigint generated always as identity primary key,
  municipality text not null references organisation.municipality,
  external_id text,
  name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index directory_group_name_is_unique on security.directory_group (municipality, lower(name));

create table security.directory_member (
  group_id bigint not null references security.directory_group on delete cascade,
  person_id bigint not null references security.directory_person,
  municipality text not null references organisation.municipality,
  primary key (group_id, person_id)
);
create index directory_member_by_person on security.directory_member (person_id);

-- Roles that the directory's groups gave, to be taken back when they no longer do. What was given in another way is not here.
create table security.directory_role (
  person_id bigint not null references security.directory_person,
  unit bigint not null references organisation.unit,
  role text not null,
  municipality text not null references organisation.municipality,
  primary key (person_id, unit, role)
);
create index directory_role_by_unit on security.directory_role (unit);

do $$
declare
  the_table text;
begin
  foreach the_table in array array['directory_person', 'directory_group', 'directory_member', 'directory_role'] loop
    execute format('alter table security.%I enable row level security', the_table);
    execute format($policy$
      create policy administered on security.%I for all
        using (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) or (select kernel.system()))
        with check (municipality = (select kernel.municipality()) and (select kernel.has_role('ADMIN')) or (select kernel.system()))
      $policy$, the_table);
  end loop;
end
$$;
