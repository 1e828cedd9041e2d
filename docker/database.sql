-- Runs once, when the volume is made: the database, its owner for the enrich service, and the role that only reads.
-- The migrations grant that role what it may read.
\getenv owner_password DATELINE_DATABASE_PASSWORD
\getenv query_password DATELINE_QUERY_PASSWORD
create role dateline login password :'owner_password';
create role dateline_query login password :'query_password';
create database dateline owner dateline;
-- Everybody may make temporary tables otherwise, and the query role is to write nothing at all.
revoke temporary on database dateline from public;
