-- Counts kept ready, since counting a million articles at each request takes too long. Triggers note what changed,
-- refresh_rollups() counts that anew and is called again and again by the enrich service. Counts are thus late by the
-- time between two calls, and rollup_state says as of when they hold. Counting anew rather than adding and subtracting
-- means that a mistake never stays.

-- Live articles by day (UTC), source and language; by topic at or above its threshold as well, and '' for all articles.
create table rollup_day (
  day      date    not null,
  topic    text    not null,
  source   text    not null,
  language text    not null,
  articles integer not null,
  primary key (day, topic, source, language)
);
create index rollup_day_topic on rollup_day (topic, day) include (source, language, articles);

create table rollup_country (
  day      date    not null,
  country  text    not null,
  articles integer not null,
  primary key (day, country)
);

create table rollup_entity (
  entity_id text    primary key,
  type      text    not null,
  articles  integer not null
);
create index rollup_entity_type on rollup_entity (type, articles desc, entity_id);
create index rollup_entity_articles on rollup_entity (articles desc, entity_id);

-- What changed since it was counted; rows are only ever added, so that writers never wait for each other.
create table rollup_changed_day (
  day date        not null,
  at  timestamptz not null default clock_timestamp()
);
create table rollup_changed_entity (
  entity_id text        not null,
  at        timestamptz not null default clock_timestamp()
);

create table rollup_state (
  id    integer primary key default 1 check (id = 1),
  -- Changes up to here are counted.
  as_of timestamptz not null
);
insert into rollup_state (as_of) values ('epoch');

create function utc_day(moment timestamptz) returns date
  language sql immutable parallel safe
  return (moment at time zone 'UTC')::date;

create function note_added_articles() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_day (day)
    select distinct public.utc_day(time) from added where time is not null;
  return null;
end $$;

create function note_changed_articles() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_day (day)
    select distinct public.utc_day(moved.time)
    from removed r join added a using (id), lateral (values (r.time), (a.time)) moved (time)
    where (r.time, r.source, r.language) is distinct from (a.time, a.source, a.language) and moved.time is not null;
  return null;
end $$;

create function note_removed_articles() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_day (day)
    select distinct public.utc_day(time) from removed where time is not null;
  return null;
end $$;

create function note_added_tags() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_day (day) select distinct public.utc_day(time) from added;
  return null;
end $$;

create function note_removed_tags() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_day (day) select distinct public.utc_day(time) from removed;
  return null;
end $$;

create function note_added_entities() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_entity (entity_id) select distinct entity_id from added;
  return null;
end $$;

create function note_removed_entities() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_entity (entity_id) select distinct entity_id from removed;
  return null;
end $$;

create trigger rollup_added after insert on article
  referencing new table as added for each statement execute function note_added_articles();
create trigger rollup_changed after update on article
  referencing old table as removed new table as added for each statement execute function note_changed_articles();
create trigger rollup_removed after delete on article
  referencing old table as removed for each statement execute function note_removed_articles();
create trigger rollup_added after insert on article_topic
  referencing new table as added for each statement execute function note_added_tags();
create trigger rollup_removed after delete on article_topic
  referencing old table as removed for each statement execute function note_removed_tags();
create trigger rollup_added after insert on article_country
  referencing new table as added for each statement execute function note_added_tags();
create trigger rollup_removed after delete on article_country
  referencing old table as removed for each statement execute function note_removed_tags();
create trigger rollup_added after insert on article_entity
  referencing new table as added for each statement execute function note_added_entities();
create trigger rollup_removed after delete on article_entity
  referencing old table as removed for each statement execute function note_removed_entities();

-- A threshold that moves changes what counts on every day.
create function note_changed_threshold() returns trigger language plpgsql as $$
begin
  insert into public.rollup_changed_day (day) select distinct day from public.rollup_day;
  return null;
end $$;
create trigger rollup_threshold after update of threshold on topic
  for each row when (old.threshold is distinct from new.threshold) execute function note_changed_threshold();

-- Counts what changed anew. A second caller returns at once. Notes are taken away before anything is counted: what a
-- writer commits meanwhile leaves a note of its own, which stays for the next call.
create function refresh_rollups() returns boolean language plpgsql as $$
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
    insert into public.rollup_day (day, topic, source, language, articles)
      select d.day, tagged.topic, a.source, a.language, count(*)
      from unnest(days) as d (day)
      join public.article a on a.time >= d.day::timestamp at time zone 'UTC'
        and a.time < (d.day + 1)::timestamp at time zone 'UTC'
      cross join lateral (
        select '' as topic
        union all
        select t.id from public.article_topic x join public.topic t on t.id = x.topic_id
        where x.article_id = a.id and x.score >= t.threshold) tagged
      where a.retracted_at is null
      group by d.day, tagged.topic, a.source, a.language;
    delete from public.rollup_country where day = any (days);
    insert into public.rollup_country (day, country, articles)
      select d.day, c.country, count(*)
      from unnest(days) as d (day)
      join public.article a on a.time >= d.day::timestamp at time zone 'UTC'
        and a.time < (d.day + 1)::timestamp at time zone 'UTC'
      join public.article_country c on c.article_id = a.id
      where a.retracted_at is null
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

-- Those that are there already.
insert into rollup_changed_day (day) select distinct utc_day(time) from article where time is not null;
insert into rollup_changed_entity (entity_id) select distinct entity_id from article_entity;
select refresh_rollups();

grant select on rollup_day, rollup_country, rollup_entity, rollup_changed_day, rollup_changed_entity, rollup_state
  to "${queryRole}";
