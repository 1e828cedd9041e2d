-- The enrich service merges waiting articles into the index by itself, twice a second: the list only has to be shorter
-- than what comes in between. At 1 MB an article in two hundred was held up by the merge, in the middle of storing it.
alter index article_fact_words set (gin_pending_list_limit = 8192);

-- As before, but each entity is looked up by its id: joined, the planner, which takes an article's entities for a hundred,
-- read all entities there are for every article.
create or replace function add_facts(ids uuid[]) returns void language sql as $$
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
