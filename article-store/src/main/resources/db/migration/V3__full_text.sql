-- Full text of title and body. One text-search configuration per language that PostgreSQL can stem, and
-- dateline_simple for all others; each folds accents first, so that "Peron" and "Perón" are one word however an
-- article or a query spells it. unaccent is a trusted extension: the owner of the database may create it.
create extension if not exists unaccent with schema public;

do $$
declare
  known record;
begin
  for known in
    select * from (values ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'),
      ('en', 'english'), ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'),
      ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'),
      ('it', 'italian'), ('lt', 'lithuanian'), ('ne', 'nepali'), ('nl', 'dutch'), ('no', 'norwegian'),
      ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'),
      ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish'), ('simple', 'simple')) as listed (code, original)
  loop
    execute format('create text search configuration public.dateline_%s (copy = pg_catalog.%I)',
      known.code, known.original);
    execute format('alter text search configuration public.dateline_%s'
      ' alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.%I',
      known.code, case known.original when 'simple' then 'simple' else known.original || '_stem' end);
    execute format('alter text search configuration public.dateline_%s'
      ' alter mapping for numword, numhword with public.unaccent, pg_catalog.simple', known.code);
  end loop;
end $$;

-- The configuration of a detected language. Its body is bound when it is created, so that it means the same wherever
-- the generated column below is computed, a restored dump included.
create function search_configuration(language text) returns regconfig
  language sql immutable parallel safe
  return case language
    when 'ar' then 'public.dateline_ar'::regconfig
    when 'ca' then 'public.dateline_ca'::regconfig
    when 'da' then 'public.dateline_da'::regconfig
    when 'de' then 'public.dateline_de'::regconfig
    when 'el' then 'public.dateline_el'::regconfig
    when 'en' then 'public.dateline_en'::regconfig
    when 'es' then 'public.dateline_es'::regconfig
    when 'et' then 'public.dateline_et'::regconfig
    when 'eu' then 'public.dateline_eu'::regconfig
    when 'fi' then 'public.dateline_fi'::regconfig
    when 'fr' then 'public.dateline_fr'::regconfig
    when 'ga' then 'public.dateline_ga'::regconfig
    when 'hi' then 'public.dateline_hi'::regconfig
    when 'hu' then 'public.dateline_hu'::regconfig
    when 'hy' then 'public.dateline_hy'::regconfig
    when 'id' then 'public.dateline_id'::regconfig
    when 'it' then 'public.dateline_it'::regconfig
    when 'lt' then 'public.dateline_lt'::regconfig
    when 'ne' then 'public.dateline_ne'::regconfig
    when 'nl' then 'public.dateline_nl'::regconfig
    when 'no' then 'public.dateline_no'::regconfig
    when 'nb' then 'public.dateline_no'::regconfig
    when 'nn' then 'public.dateline_no'::regconfig
    when 'pt' then 'public.dateline_pt'::regconfig
    when 'ro' then 'public.dateline_ro'::regconfig
    when 'ru' then 'public.dateline_ru'::regconfig
    when 'sr' then 'public.dateline_sr'::regconfig
    when 'sv' then 'public.dateline_sv'::regconfig
    when 'ta' then 'public.dateline_ta'::regconfig
    when 'tr' then 'public.dateline_tr'::regconfig
    when 'yi' then 'public.dateline_yi'::regconfig
    else 'public.dateline_simple'::regconfig
  end;

-- What an article can be found by: the words of its title (weight A) and of the first 200,000 characters of its body
-- (weight D), and between them a marker that names the configuration, EN for dateline_en. The marker is upper case, as
-- no word's lexeme ever is; with it a query says "stemmed as Spanish, containing this stem", so that the stems of one
-- language never meet the words of another. Standing between title and body it also keeps phrases from spanning both.
-- A vector holds at most 1 MB. Only text that doubles itself in parts (long chains-of-words in a script of several
-- bytes) can exceed that; of it, less is taken.
create function article_words(language text, title text, body text) returns tsvector
  language plpgsql immutable parallel safe as $$
declare
  configuration constant regconfig := public.search_configuration(language);
  marker constant text := upper(substring(configuration::text from '[^_]+$'));
  head constant tsvector := setweight(to_tsvector(configuration, title), 'A') || (quote_literal(marker) || ':1')::tsvector;
  taken constant text := left(body, 200000);
begin
  if octet_length(taken) <= 300000 then
    return head || to_tsvector(configuration, taken);
  end if;
  begin
    return head || to_tsvector(configuration, taken);
  exception when program_limit_exceeded then
    return head || to_tsvector(configuration, left(body, 50000));
  end;
end $$;

-- Adding a stored column writes the table anew. Room is left on its pages, so that the counters of repeats are updated
-- in place and leave the index alone.
alter table article set (fillfactor = 90);
alter table article add column words tsvector
  generated always as (article_words(language, title, body)) stored;

-- New articles wait in a list that every search reads through before they are merged into the index; it is kept short.
create index article_words on article using gin (words) with (gin_pending_list_limit = 1024);
