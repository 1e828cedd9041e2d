-- One row per article id, for ever: while the article is live it holds the text and its analysis, after a retraction
-- only the mark (what the null-able columns being null means). Keeping both in one row lets one
-- "insert … on conflict do update … where" decide which record of the raw topic wins.
create table article (
  id                 uuid primary key,
  -- 1 for the first text; 0 only for the mark of an id that was retracted before any text of it was seen.
  revision           integer     not null check (revision >= 0),
  -- The raw record that produced this row: enrich publishes exactly when it has this record in hand.
  raw_partition      integer     not null,
  raw_offset         bigint      not null,
  ingested_at        timestamptz not null,
  -- The newest record accepted for this id, repeats included: an older one is late and is dropped. Within one
  -- partition the order is that of the offsets, even where the broker's clock was set back.
  seen_partition     integer     not null,
  seen_offset        bigint      not null,
  seen_at            timestamptz not null,
  repeats            integer     not null default 0,
  -- Topics whose Kafka topic has ever been sent this article: each gets a null when the article leaves it.
  announced_topics   text[]      not null default '{}',
  retracted_at       timestamptz,

  change             text,
  first_ingested_at  timestamptz,
  time               timestamptz,
  published_at       timestamptz,
  content_hash       text,
  source             text,
  title              text,
  body               text,
  url                text,
  external_id        text,
  authors            text[],
  tags               text[],
  section            text,
  declared_language  text,
  language           text,
  countries          text[],
  mentions_omitted   integer,
  -- The arrays of the event (entities with mentions, topics with evidence), served as they are.
  entities           jsonb,
  topics             jsonb,
  enrichment_version text,
  enrichment         jsonb,

  constraint article_live_or_retracted check (
    (retracted_at is null and revision >= 1 and change is not null and first_ingested_at is not null
      and time is not null and content_hash is not null and source is not null and title is not null
      and body is not null and authors is not null and tags is not null and language is not null
      and countries is not null and mentions_omitted is not null and entities is not null and topics is not null
      and enrichment_version is not null and enrichment is not null)
    or
    (retracted_at is not null and change is null and first_ingested_at is null and time is null
      and published_at is null and content_hash is null
      and source is null and title is null and body is null and url is null and external_id is null
      and authors is null and tags is null and section is null and declared_language is null
      and language is null and countries is null and mentions_omitted is null and entities is null
      and topics is null and enrichment_version is null and enrichment is null))
);

create index article_time on article (time desc, id desc) where retracted_at is null;
create index article_source on article (source, time desc, id desc) where retracted_at is null;
create index article_language on article (language, time desc, id desc) where retracted_at is null;
create index article_section on article (section, time desc, id desc) where section is not null;
create index article_tags on article using gin (tags);

-- The three tables below repeat the article's time so that a filter and the order come from one index.
create table article_entity (
  article_id uuid        not null references article,
  entity_id  text        not null,
  time       timestamptz not null,
  mentions   integer     not null,
  salience   real        not null,
  primary key (article_id, entity_id)
);
create index article_entity_time on article_entity (entity_id, time desc, article_id desc);

create table article_topic (
  article_id uuid             not null references article,
  topic_id   text             not null,
  time       timestamptz      not null,
  score      double precision not null,
  primary key (article_id, topic_id)
);
create index article_topic_time on article_topic (topic_id, time desc, article_id desc) include (score);

create table article_country (
  article_id uuid        not null references article,
  country    text        not null,
  time       timestamptz not null,
  rank       smallint    not null,
  primary key (article_id, country)
);
create index article_country_time on article_country (country, time desc, article_id desc);

-- Every entity ever seen in an article or known to the gazetteer.
create table entity (
  id      text primary key,
  type    text not null,
  name    text not null,
  country text,
  ids     jsonb,
  known   boolean not null default false -- true: from the gazetteer, whose name wins over names seen in articles
);

-- Names an entity is known by, for searching: the canonical name and every alias.
create table entity_name (
  entity_id text not null references entity on delete cascade,
  name      text not null,
  primary key (entity_id, name)
);
create index entity_name_prefix on entity_name (lower(name) text_pattern_ops);

-- The taxonomy as the enrich service last loaded it; a topic that left it stays, not active.
create table topic (
  id          text primary key,
  label       text             not null,
  description text             not null,
  codes       text[]           not null,
  threshold   double precision not null,
  position    integer          not null,
  active      boolean          not null
);
