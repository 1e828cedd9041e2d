package org.dateline.query.articles;

import java.util.Optional;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionSql;
import org.dateline.query.store.Sql;
import org.dateline.query.text.TextQuery;

/**
 * Relevance: how often and how close together an article has the words, a word of the title counting ten times one of
 * the body ({@code ts_rank} with its default weights, divided by 1 + the logarithm of the text's length); times a
 * factor for its age, which starts at 1, halves the distance to 0.25 every 30 days, and never goes below. Only the
 * newest matches are ranked.
 */
final class Ranking {

    /** How many articles are ranked. */
    static final int NEWEST = 2_000;

    private static final String RANK = "ts_rank(a.words, s.query, 1)::float8 * (0.25 + 0.75 * exp(ln(0.5::float8) *"
            + " greatest(0, extract(epoch from ?::timestamptz - a.time)::float8) / (30 * 86400)))";

    private static final String STEMMED = "stemmed as materialized (select c.oid as configuration,"
            + " websearch_to_tsquery(c.oid::regconfig, ?) as query from pg_catalog.pg_ts_config c"
            + " where c.cfgnamespace = 'public'::regnamespace and c.cfgname like 'dateline\\_%')";

    private Ranking() {}

    /** Common table expressions, of which {@code page} has {@code time}, {@code id}, {@code rank} and {@code found}. */
    static Sql page(Selection selection, TextQuery text, RankedPosition after, int limit) {
        return Sql.of(STEMMED + ", found as materialized (", text.typed())
                .then(SelectionSql.newest(selection, Optional.empty(), NEWEST + 1))
                .then("), ranked as (select a.time, a.id, " + RANK + " as rank from (", after.asOf())
                // "offset 0" has each language's configuration looked up once an article.
                .then("select a.time, a.id, a.words, search_configuration(a.language)::oid as configuration")
                .then(" from (select * from found order by time desc, id desc limit ?) f", NEWEST)
                .then(" join article_fact a on a.time = f.time and a.id = f.id offset 0) a")
                .then(" join stemmed s on s.configuration = a.configuration),")
                .then(" page as materialized (select time, id, rank, (select count(*) from found) as found from ranked")
                .then(" where (rank, id) < (?, ?)", after.rank(), after.id())
                .then(" order by rank desc, id desc limit ?)", limit);
    }
}
