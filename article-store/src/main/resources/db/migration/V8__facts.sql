-- What lists, filters, counts and full text need of a live article, in one narrow row, so that none of them reads the
-- wide rows with the texts, and tags are counted without looking each up. Entities go by number, which is a quarter as
-- wide as their ids and several times as quick to count.
alter table entity add column number integer generated always as identity;
create unique index entity_number on entity (number);

create table article_fact (
  id        uuid               not null,
  time      timestamptz        not null,
  source    text               not null,
  language  text               not null,
  -- Most central first, as article.countries.
  countries text[]             not null,
  -- Every topic of the article with its score in the same place of the other array, best first.
  topics    text[]             not null,
  scores    double precision[] not null,
  -- Numbers of the entities, most salient first, without dates and amounts.
  entities  integer[]          not null,
  -- See article_words(). Out of line and not compressed: a row stays narrow, and words are read often.
  words     tsvector           not null
);
alter table article_fact alter column words set storage external;

-- Adds the rows of articles that have none; retracted ones get none. Their entities are known before. Each entity is looked
-- up by its id: joined, the planner, which takes an article's entities for a hundred, read all there are for every article.
create function add_facts(ids uuid[]) returns void language sql as $$
  insert into public.article_fact (id, time, source, language, countries, topics, scores, entities, words)
    select a.id, a.time, a.source, a.language, a.countries, t.topics, t.scores, n.entities,
      public.article_words(a.language, a.title, a.body)
    from public.article a
    cross join lateral (
      select coalesce(array_agg(g.id order by g.score desc, g.id), '{}') as topics,
        coalesce(array_agg(g.score order by g.score desc, g.id), '{}') as scores
      from (select x ->> 'id' as id, (x -> 'score')::float8 as score from jsonb_array_elements(a.topics) x) g) t
    cross join lateral (
      select coalesce(array_agg(g.number order by g.salience desc, g.id) filter (where g.number is not null), '{}')
        as entities
      from (
        select x ->> 'id' as id, (x -> 'salience')::float8 as salience,
          (select e.number from public.entity e where e.id = x ->> 'id' and e.type not in ('DATE', 'MONEY')) as number
        from jsonb_array_elements(a.entities) x) g) n
    where a.id = any (add_facts.ids) and a.retracted_at is null;
$$;

-- Articles that are there already; their words are made.
insert into article_fact (id, time, source, language, countries, topics, scores, entities, words)
  select a.id, a.time, a.source, a.language, a.countries, coalesce(t.topics, '{}'), coalesce(t.scores, '{}'),
    coalesce(n.entities, '{}'), a.words
  from article a
  left join (
    select article_id, array_agg(topic_id order by score desc, topic_id) as topics,
      array_agg(score order by score desc, topic_id) as scores
    from article_topic group by article_id) t on t.article_id = a.id
  left join (
    select x.article_id, array_agg(e.number order by x.salience desc, e.id) as entities
    from article_entity x join entity e on e.id = x.entity_id
    group by x.article_id) n on n.article_id = a.id
  where a.retracted_at is null
  order by a.ingested_at, a.id;

-- The key as well: who asks for an article's facts knows its time, and neighbours in time are neighbours on disk.
create unique index article_fact_time on article_fact (time desc, id desc);
create index article_fact_source on article_fact (source, time desc, id desc);
create index article_fact_language on article_fact (language, time desc, id desc);
-- The enrich service merges waiting articles into the index by itself, twice a second: the list only has to be shorter
-- than what comes in between. Else PostgreSQL merges in the middle of storing the article that fills it up.
create index article_fact_words on article_fact using gin (words) with (gin_pending_list_limit = 8192);

drop index article_words, article_time, article_source, article_language;
alter table article drop column words;

-- The tag tables are for finding articles by a tag in the order of time, and no more: what tags an article has is said
-- by its facts. So one index each is enough, and no row has to be checked against its
-- article, which the writer has just written in the same transaction.
alter table article_entity drop constraint article_entity_pkey, drop constraint article_entity_article_id_fkey,
  drop column mentions, drop column salience;
alter table article_topic drop constraint article_topic_pkey, drop constraint article_topic_article_id_fkey;
alter table article_country drop constraint article_country_pkey, drop constraint article_country_article_id_fkey,
  drop column rank;
create unique index article_entity_new on article_entity (entity_id, time desc, article_id desc);
drop index article_entity_time;
alter index article_entity_new rename to article_entity_time;
create unique index article_topic_new on article_topic (topic_id, time desc, article_id desc) include (score);
drop index article_topic_time;
alter index article_topic_new rename to article_topic_time;
create unique index article_country_new on article_country (country, time desc, article_id desc);
drop index article_country_time;
alter index article_country_new rename to article_country_time;

-- Takes away the tags and facts of articles; to be called while their rows are still as they were.
create function remove_facts(ids uuid[]) returns void language sql as $$
  delete from public.article_entity x using public.article a, public.article_fact f, public.entity e
    where a.id = any (remove_facts.ids) and f.time = a.time and f.id = a.id and e.number = any (f.entities)
      and x.entity_id = e.id and x.time = f.time and x.article_id = f.id;
  delete from public.article_topic x using public.article a, public.article_fact f, unnest(f.topics) as t (id)
    where a.id = any (remove_facts.ids) and f.time = a.time and f.id = a.id
      and x.topic_id = t.id and x.time = f.time and x.article_id = f.id;
  delete from public.article_country x using public.article a, public.article_fact f, unnest(f.countries) as c (id)
    where a.id = any (remove_facts.ids) and f.time = a.time and f.id = a.id
      and x.country = c.id and x.time = f.time and x.article_id = f.id;
  delete from public.article_fact f using public.article a
    where a.id = any (remove_facts.ids) and f.time = a.time and f.id = a.id;
$$;

-- Facts are what is counted, so they note which days changed.
drop trigger rollup_added on article;
drop trigger rollup_changed on article;
drop trigger rollup_removed on article;
drop trigger rollup_added on article_topic;
drop trigger rollup_removed on article_topic;
drop trigger rollup_added on article_country;
drop trigger rollup_removed on article_country;
drop function note_changed_articles, note_added_tags, note_removed_tags;
create trigger rollup_added after insert on article_fact
  referencing new table as added for each statement execute function note_added_articles();
create trigger rollup_removed after delete on article_fact
  referencing old table as removed for each statement execute function note_removed_articles();

-- The roll-up by day also has the sums over all sources, over all languages and over both, under '': adding up a
-- million articles' finest counts took half a second.
drop index rollup_day_topic;
create index rollup_day_total on rollup_day (topic, day) include (articles) where source = '' and language = '';
create index rollup_day_source on rollup_day (topic, source, day) include (articles) where language = '';
create index rollup_day_language on rollup_day (topic, language, day) include (articles) where source = '';
create index rollup_country_day on rollup_country (country, day) include (articles);

create or replace function refresh_rollups() returns boolean language plpgsql as $$
declare
  began constant timestamptz := clock_timestamp();
  days date[];
  entities text[];
begin
  if not pg_try_advisory_xact_lock(hashtext('dateline.rollups')) then
    return false;
  end if;
  with taken as (delete from public.rollup_changed_day returning day)
    select array_agg(distinct day) into days from taken;
  with taken as (delete from public.rollup_changed_entity returning entity_id)
    select array_agg(distinct entity_id) into entities from taken;
  if days is not null then
    delete from public.rollup_day where day = any (days);
    -- "offset 0" has each day looked up in the index on time.
    insert into public.rollup_day (day, topic, source, language, articles)
      select d.day, tagged.topic, coalesce(f.source, ''), coalesce(f.language, ''), count(*)
      from unnest(days) as d (day)
      cross join lateral (
        select o.source, o.language, o.topics, o.scores from public.article_fact o
        where o.time >= d.day::timestamp at time zone 'UTC'
          and o.time < (d.day + 1)::timestamp at time zone 'UTC' offset 0) f
      cross join lateral (
        select '' as topic
        union all
        select t.id from unnest(f.topics, f.scores) as x (topic, score) join public.topic t on t.id = x.topic
        where x.score >= t.threshold) tagged
      group by d.day, tagged.topic, cube (f.source, f.language);
    delete from public.rollup_country where day = any (days);
    insert into public.rollup_country (day, country, articles)
      select d.day, c.country, count(*)
      from unnest(days) as d (day)
      cross join lateral (
        select o.countries from public.article_fact o
        where o.time >= d.day::timestamp at time zone 'UTC'
          and o.time < (d.day + 1)::timestamp at time zone 'UTC' offset 0) f
      cross join lateral unnest(f.countries) as c (country)
      group by d.day, c.country;
  end if;
  if entities is not null then
    insert into public.rollup_entity (entity_id, type, articles)
      select e.id, e.type, (select count(*) from public.article_entity x where x.entity_id = e.id)
      from public.entity e where e.id = any (entities)
      on conflict (entity_id) do update set type = excluded.type, articles = excluded.articles;
  end if;
  update public.rollup_state set as_of = began;
  return true;
end $$;

insert into rollup_day (day, topic, source, language, articles)
  select day, topic, coalesce(source, ''), coalesce(language, ''), sum(articles) from rollup_day
  group by day, topic, grouping sets ((source), (language), ());

grant select on article_fact to "${queryRole}";
