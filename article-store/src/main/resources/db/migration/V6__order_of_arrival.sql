-- The live stream replays the store in the order in which things came in, retractions included.
create index article_ingested on article (ingested_at, id);
