package org.dateline.query.selection;

import java.util.Optional;
import org.dateline.query.store.Sql;

/**
 * The articles that counts are made of: all of a selection up to {@link #MOST}, and of a larger one the newest so many.
 */
public final class Matching {

    /** Up to so many articles, counts are exact. */
    public static final int MOST = 100_000;

    /** The articles {@code c} that are counted with their facts {@code f}. */
    public static final String FACTS = " counted c join article_fact f on f.time = c.time and f.id = c.id";

    private Matching() {}

    /**
     * Two common table expressions: {@code found} with {@code time} and {@code id}, one more than are counted if there
     * are more, and {@code counted} with those that are counted.
     */
    public static Sql tables(Selection selection) {
        return tables(selection, MOST);
    }

    /** As above, with another limit. */
    public static Sql tables(Selection selection, int most) {
        return found(selection, most)
                .then(
                        "), counted as materialized (select time, id from found order by time desc, id desc limit ?)",
                        most);
    }

    /** As above; of more than {@code most} articles, the newest {@code ofMore} are counted. */
    public static Sql tables(Selection selection, int most, int ofMore) {
        // Two branches, one of which is empty: of a limit that is computed the planner expects a tenth of the rows.
        return found(selection, most)
                .then("), counted as materialized (")
                .then("select time, id from found where (select count(*) <= ? from found)", most)
                .then(" union all (select time, id from found where (select count(*) > ? from found)", most)
                .then(" order by time desc, id desc limit ?))", ofMore);
    }

    private static Sql found(Selection selection, int most) {
        return Sql.of("found as materialized (").then(SelectionSql.newest(selection, Optional.empty(), most + 1));
    }

    /**
     * The same two tables of a selection by words, of which both have those that the newest so many of its articles,
     * whatever these contain, have the words. What this takes doesn't depend on how many articles there are.
     *
     * @throws java.util.NoSuchElementException if no words are asked for
     */
    public static Sql ofNewest(Selection selection, int articles) {
        return Sql.of("found as materialized (")
                .then(TextSql.among(selection, selection.text().orElseThrow(), Optional.empty(), articles))
                .then("), counted as (select time, id from found)");
    }
}
