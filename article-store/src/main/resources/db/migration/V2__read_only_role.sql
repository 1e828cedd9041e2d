-- The role itself and its password come from whoever runs the database; a migration only grants.
grant usage on schema public to "${queryRole}";
grant select on all tables in schema public to "${queryRole}";
alter default privileges in schema public grant select on tables to "${queryRole}";
