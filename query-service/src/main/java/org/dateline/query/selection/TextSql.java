package org.dateline.query.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.store.Sql;
import org.dateline.query.text.TextQuery;

/**
 * The newest articles that contain certain words.
 *
 * <p>Common words are found quickest by looking through the newest articles, rare ones by the index on words; the
 * other way round each takes seconds. How common a word is, the planner does not know well enough, so both ways are in
 * the statement: the newest articles first, as many as cost no more than a few milliseconds, and only if these have too
 * few of the words, the index. The words are then rare enough for that.
 */
final class TextSql {

    private static final int LEAST_NEAR = 1_000;
    private static final int MOST_NEAR = 6_000;
    /** Looking for so many, the index is as good as any way. */
    private static final int MANY = 10_000;

    private TextSql() {}

    /** A condition on article {@code a}. */
    static Sql contains(TextQuery text) {
        return Sql.of("a.words @@ ?::tsquery", text.matching());
    }

    /** {@code select} of {@code time} and {@code id}. */
    static Sql newest(Selection selection, TextQuery text, Optional<Position> after, int limit) {
        if (limit >= MANY) {
            return inOrder(everywhere(selection, after), limit);
        }
        int near = Math.min(MOST_NEAR, Math.max(LEAST_NEAR, 3 * limit));
        return Sql.of("with near as materialized (")
                .then(inOrder(among(selection, text, after, near), limit))
                .then(
                        ") select time, id from near where (select count(*) from near) >= ? union all select * from (",
                        limit)
                .then("select f.time, f.id from (")
                // Here it keeps the planner from reading the whole table in the order that is wanted.
                .then(everywhere(selection, after).then(" offset 0) f where (select count(*) from near) < ?", limit))
                .then(" order by time desc, id desc limit ?) far order by time desc, id desc", limit);
    }

    /** {@code select} of {@code time} and {@code id} of those that contain the words, of the newest so many articles. */
    static Sql among(Selection selection, TextQuery text, Optional<Position> after, int newest) {
        return Sql.of("select p.time, p.id from (")
                .then(SelectionSql.newestOfAnyText(selection.withoutText(), after, newest))
                // "offset 0" has each article looked up and its words looked through; the index is for the other way.
                .then(") p cross join lateral (select words from article where id = p.id offset 0) a where ")
                .then(contains(text));
    }

    private static Sql inOrder(Sql select, int limit) {
        return select.then(" order by time desc, id desc limit ?", limit);
    }

    private static Sql everywhere(Selection selection, Optional<Position> after) {
        List<Sql> conditions = new ArrayList<>(List.of(SelectionSql.condition(selection)));
        after.ifPresent(position -> conditions.add(Sql.of("(a.time, a.id) < (?, ?)", position.time(), position.id())));
        return Sql.of("select a.time, a.id from article a where ").then(Sql.join(" and ", conditions));
    }
}
