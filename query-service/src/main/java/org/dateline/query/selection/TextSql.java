package org.dateline.query.selection;

import java.util.Optional;
import org.dateline.query.store.Sql;
import org.dateline.query.text.TextQuery;

/**
 * The newest articles that contain certain words.
 *
 * <p>Common words are found quickest by looking through the newest articles, rare ones by the index on words; the
 * other way round each takes seconds. How common words are, the planner does not know well enough, so the statement
 * looks at the newest {@link #SAMPLE} articles first. If so many of these have the words that the page can be expected
 * among a few thousand, it looks through those, and only if these have too few after all, or are not even tried, the
 * index is asked. The words are then rare enough for that.
 */
final class TextSql {

    private static final int SAMPLE = 300;
    /** How much further than expected is looked, in percent. */
    private static final int MARGIN = 130;

    private static final int LEAST_CAP = 3_000;
    /** Looking for so many, the index is as good as any way. */
    private static final int MANY = 10_000;

    private TextSql() {}

    /** A condition on the facts {@code f} of an article. */
    static Sql contains(TextQuery text) {
        return Sql.of("f.words @@ ?::tsquery", text.matching());
    }

    /** {@code select} of {@code time} and {@code id}. */
    static Sql newest(Selection selection, TextQuery text, Optional<Position> after, int limit) {
        if (limit >= MANY) {
            return inOrder(everywhere(selection, after), limit);
        }
        int cap = Math.max(LEAST_CAP, 4 * limit);
        int pace = limit * SAMPLE / 100 * MARGIN;
        return Sql.of("with sample as materialized (select f.hit from (")
                .then(SelectionSql.newestOfAnyText(selection.withoutText(), after, SAMPLE))
                .then(") p cross join lateral (select words @@ ?::tsquery as hit", text.matching())
                .then(" from article_fact where time = p.time and id = p.id offset 0) f),")
                .then(
                        " width as materialized (select count(*) as seen, count(*) filter (where hit) as hits from sample),")
                .then(" near as materialized (")
                .then(inOrder(
                        looked(
                                selection,
                                text,
                                after,
                                cap,
                                Sql.of("(select case when seen < ? then seen", SAMPLE)
                                        .then(
                                                " when hits * ?::bigint < ? then 0 else ? / hits + ? end from width)",
                                                cap,
                                                pace,
                                                pace,
                                                SAMPLE)),
                        limit))
                .then(
                        "), missing as materialized (select count(*) < ? and (select seen from width) = ? as are from near)",
                        limit,
                        SAMPLE)
                .then(" select time, id from near where not (select are from missing) union all select * from (")
                // Here "offset 0" keeps the planner from reading the whole table in the order that is wanted.
                .then("select f.time, f.id from (")
                .then(everywhere(selection, after).then(" offset 0) f where (select are from missing)"))
                .then(" order by time desc, id desc limit ?) far order by time desc, id desc", limit);
    }

    /** {@code select} of {@code time} and {@code id} of those that contain the words, of the newest so many articles. */
    static Sql among(Selection selection, TextQuery text, Optional<Position> after, int newest) {
        return looked(selection, text, after, newest, Sql.of("?", newest));
    }

    /** Looks through the newest articles, as many as an expression says, which is at most {@code most}. */
    private static Sql looked(Selection selection, TextQuery text, Optional<Position> after, int most, Sql newest) {
        return Sql.of("select p.time, p.id from (select * from (")
                .then(SelectionSql.newestOfAnyText(selection.withoutText(), after, most))
                .then(") n limit ")
                .then(newest)
                // "offset 0" has each article looked up and its words looked through; the index is for the other way.
                .then(
                        ") p cross join lateral (select words from article_fact where time = p.time and id = p.id offset 0) f where ")
                .then(contains(text));
    }

    private static Sql inOrder(Sql select, int limit) {
        return select.then(" order by time desc, id desc limit ?", limit);
    }

    private static Sql everywhere(Selection selection, Optional<Position> after) {
        Sql all = SelectionSql.all(selection);
        return after.map(position -> all.then(" and (f.time, f.id) < (?, ?)", position.time(), position.id()))
                .orElse(all);
    }
}
