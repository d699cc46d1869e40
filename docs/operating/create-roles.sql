-- The two roles and the database of Samnytta in a PostgreSQL 18 that you run. Once, as a superuser:
--
--   psql -d postgres -v owner_password=… -v app_password=… -f create-roles.sql
--
-- samnytta_owner owns the database and runs the migrations; samnytta_app is what the application logs in as. Row-level
-- security holds for samnytta_app because it is neither superuser nor owner of a table, and the application refuses to
-- start as any other kind. Run twice, it changes the passwords and nothing else.
\set ON_ERROR_STOP on

select 'create role samnytta_owner' where not exists (select from pg_roles where rolname = 'samnytta_owner') \gexec
select 'create role samnytta_app' where not exists (select from pg_roles where rolname = 'samnytta_app') \gexec
alter role samnytta_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
alter role samnytta_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';

-- Texts sort as Swedish does, whatever the server's own language is.
select 'create database samnytta owner samnytta_owner encoding ''UTF8'' locale_provider icu icu_locale ''sv-SE'' locale ''C.UTF-8'' template template0'
where not exists (select from pg_database where datname = 'samnytta') \gexec

revoke all on database samnytta from public;
grant connect on database samnytta to samnytta_app;
