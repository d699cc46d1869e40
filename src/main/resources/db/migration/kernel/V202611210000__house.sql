-- The house: a schema for each module, the application role's rights in it, and who sees what.
--
-- The application logs in as samnytta_app, which neither owns a table nor bypasses row-level security. It tells the
-- database who is asking through five settings at the start of each transaction; unset, nothing is seen.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

do $$
declare
  module text;
begin
  foreach module in array array['kernel', 'organisation', 'inventory', 'listing', 'booking', 'impact', 'notification', 'files',
    'audit', 'security', 'search', 'collaboration']
  loop
    execute format('create schema if not exists %I', module);
    execute format('grant usage on schema %I to samnytta_app', module);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to samnytta_app', module);
    execute format('alter default privileges in schema %I grant usage, select on sequences to samnytta_app', module);
    execute format('alter default privileges in schema %I grant execute on functions to samnytta_app', module);
  end loop;
end
$$;

create function kernel.person() returns text language sql stable parallel safe
  return coalesce(current_setting('app.person', true), '');

create function kernel.unit() returns bigint language sql stable parallel safe
  return nullif(current_setting('app.unit', true), '')::bigint;

-- The unit acted for and every unit below it: what is theirs.
create function kernel.units() returns bigint[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.units', true), '')::bigint[], '{}');

create function kernel.municipality() returns text language sql stable parallel safe
  return coalesce(current_setting('app.municipality', true), '');

-- Municipalities whose things an agreement lets the asking municipality borrow.
create function kernel.partners() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.partners', true), '')::text[], '{}');

create function kernel.system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.system', true), '') = 'on';

-- How far a row reaches, step by step: 0 own unit, 1 own municipality, 2 agreement partners, 3 all municipalities, 4 public.
-- The table has owner_unit bigint, municipality text, shown boolean, reach smallint. Each setting is read once a statement
-- (a scalar subselect), and only leakproof comparisons are used, so that indexes survive.
create procedure kernel.shared_by_reach(the_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format($policy$
    create policy seen on %s for select using (
      owner_unit = any ((select kernel.units())::bigint[])
      or (shown and (
        (reach >= 1 and municipality = (select kernel.municipality()))
        or (reach >= 2 and municipality = any ((select kernel.partners())::text[]))
        or (reach >= 3 and (select kernel.municipality()) <> '')
        or (reach >= 4 and (select kernel.person()) <> '')))
      or (select kernel.system()))
    $policy$, the_table);
  execute format($policy$
    create policy kept on %s for all
      using (owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
      with check (owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
    $policy$, the_table);
end
$$;

-- A row between two units, which both see and write. The table has owner_unit and receiver_unit.
create procedure kernel.two_sided(the_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format($policy$
    create policy both_sides on %s for all
      using (owner_unit = any ((select kernel.units())::bigint[]) or receiver_unit = any ((select kernel.units())::bigint[])
        or (select kernel.system()))
      with check (owner_unit = any ((select kernel.units())::bigint[]) or receiver_unit = any ((select kernel.units())::bigint[])
        or (select kernel.system()))
    $policy$, the_table);
end
$$;

-- A row of one unit alone. The table has unit bigint.
create procedure kernel.one_unit(the_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format($policy$
    create policy own on %s for all
      using (unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
      with check (unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
    $policy$, the_table);
end
$$;

-- A row of one person alone, in whatever unit they act. The table has person_id bigint.
create procedure kernel.one_person(the_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format($policy$
    create policy own on %s for all
      using (person_id::text = (select kernel.person()) or (select kernel.system()))
      with check (person_id::text = (select kernel.person()) or (select kernel.system()))
    $policy$, the_table);
end
$$;

-- Straight distance in metres between two points on the sphere.
create function kernel.metres(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8 language sql immutable parallel safe
  return 12742000 * asin(sqrt(least(1, power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))));

-- Which events have been published, and which listeners have completed them (Spring Modulith 2, schema version 2).
create table public.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_by_serialized_event on public.event_publication using hash (serialized_event);
create index event_publication_by_completion_date on public.event_publication (completion_date);
grant select, insert, update, delete on public.event_publication to samnytta_app;

-- Work to be done once, by whichever node takes it (db-scheduler 16).
create table public.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on public.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on public.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on public.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on public.scheduled_tasks to samnytta_app;
