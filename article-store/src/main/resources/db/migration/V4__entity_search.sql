-- Entities are found by the beginning of a word of a name, or by a name spelt nearly like it. Both go over folded
-- names: lower case, without accents, everything that is no letter or digit one space, and a space in front, so that
-- "% buk%" is "a word begins with buk". pg_trgm is a trusted extension.
create extension if not exists pg_trgm with schema public;

-- unaccent() is only stable because its rules could be changed; ours are PostgreSQL's own.
create function fold_name(name text) returns text
  language sql immutable strict parallel safe
  return ' ' || btrim(regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(normalize(name, NFKC))),
    '[^[:alnum:]]+', ' ', 'g'));

alter table entity_name add column folded text not null generated always as (fold_name(name)) stored;
create index entity_name_folded on entity_name using gin (folded gin_trgm_ops);
drop index entity_name_prefix;
