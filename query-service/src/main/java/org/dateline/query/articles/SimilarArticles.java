package org.dateline.query.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.counts.Counts;
import org.dateline.query.selection.Selection;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Finds articles on the same events. Similarity is 0.6 × the share of what the article names that the other names too,
 * rare entities weighing more (ln(1 + all articles / articles that name it)), + 0.4 × the share of its title's words
 * that the other has anywhere; of an article that names nothing, the words alone. Looked at are, of each of its twelve
 * rarest entities, the 150 articles before it in time and the 150 after, and those within 30 days that have the three
 * longest words of its title.
 */
@ApplicationScoped
class SimilarArticles {

    private static final double LEAST = 0.1;

    private static final String PAGE = """
            with this as materialized (
              select f.id, f.time, f.entities, tsvector_to_array(ts_filter(f.words, '{a}')) as title
              from article a join article_fact f on f.time = a.time and f.id = a.id
              where a.id = ?),
            named as materialized (
              select e.id as entity_id, e.number, ln(1 + ?::float8 / greatest(r.articles, 1)) as weight
              from this t, unnest(t.entities) as x (number) join entity e on e.number = x.number
              left join rollup_entity r on r.entity_id = e.id
              order by 3 desc, 1 limit 12),
            near as (
              select o.time, o.article_id as id from this t, named n, lateral (
                (select time, article_id from article_entity e where e.entity_id = n.entity_id and e.time <= t.time
                  order by e.time desc, e.article_id desc limit 150)
                union all
                (select time, article_id from article_entity e where e.entity_id = n.entity_id and e.time > t.time
                  order by e.time, e.article_id limit 150)) o
              union
              select a.time, a.id from this t cross join lateral (
                select string_agg(quote_literal(word), ' & ')::tsquery as query
                from (select word from unnest(t.title) word order by length(word) desc, word limit 3) longest) q
              join article_fact a on a.words @@ q.query
              where a.time between t.time - interval '30 days' and t.time + interval '30 days'),
            scored as (
              select c.time, c.id, coalesce(sum(n.weight), 0) as weight,
                array_agg(n.entity_id order by n.weight desc, n.entity_id) filter (where n.entity_id is not null) as shared
              from (select distinct time, id from near where id <> ?) c
              join article_fact y on y.time = c.time and y.id = c.id
              left join named n on n.number = any (y.entities)
              group by c.time, c.id order by 3 desc, 2 limit 300),
            page as materialized (
              select a.time, a.id, s.shared, similarity
              from scored s join article_fact a on a.time = s.time and a.id = s.id, this t,
              lateral (select count(*)::float8 / greatest(cardinality(t.title), 1) as share
                from unnest(tsvector_to_array(a.words)) word where word = any (t.title)) text,
              lateral (select coalesce(0.6 * s.weight / nullif((select sum(weight) from named), 0) + 0.4 * text.share,
                text.share) as similarity) score
              where similarity >= ?
              order by similarity desc, a.time desc, a.id limit ?)
            """;

    private final Database database;
    private final ItemReader items;
    private final Counts counts;

    SimilarArticles(Database database, ItemReader items, Counts counts) {
        this.database = database;
        this.items = items;
        this.counts = counts;
    }

    /** The most similar articles, best first. */
    ArticleList to(UUID id, int limit) {
        Selection all = Selection.between(Optional.empty(), Optional.empty());
        double stored = counts.articles(Optional.empty(), Optional.empty());
        Sql sql = Sql.of(PAGE, id, stored, id, LEAST, limit)
                .then(items.columns(all))
                .then(
                        ", p.shared, p.similarity from page p join article_fact f on f.time = p.time and f.id = p.id join article a on a.id = p.id"
                                + " where a.retracted_at is null order by p.similarity desc, p.time desc, p.id");
        return new ArticleList(
                database.list(sql, row -> items.read(row, all, null)
                        .similar(
                                Math.round(row.getDouble("similarity") * 1000) / 1000.0,
                                Database.texts(row, "shared"))),
                null);
    }
}
