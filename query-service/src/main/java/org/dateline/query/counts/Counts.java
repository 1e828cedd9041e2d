package org.dateline.query.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.dateline.query.selection.Matching;
import org.dateline.query.selection.Rollup;
import org.dateline.query.selection.Selection;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Decides what a selection's counts are made of: its articles as they are now if they are at most
 * {@link Matching#MOST}, else the day roll-ups where these know the selection, else the newest {@link Matching#MOST}.
 */
@ApplicationScoped
public class Counts {

    private static final int SAMPLE = 300;

    private static final String TOTAL = "select coalesce(sum(r.articles), 0) as articles,"
            + " (select as_of from rollup_state) as as_of from rollup_day r where ";

    private final Database database;

    Counts(Database database) {
        this.database = database;
    }

    /**
     * A selection with more articles than are counted one by one.
     *
     * @param articles how many
     * @param asOf changes up to here are counted
     */
    public record Broad(Rollup rollup, long articles, Instant asOf) {}

    private record Total(long articles, Instant asOf) {}

    /** The selection as the roll-ups count it; empty if they don't know it or it is small enough to be counted now. */
    public Optional<Broad> broad(Selection selection) {
        return Rollup.of(selection).flatMap(rollup -> {
            Total total = database.list(
                            Sql.of(TOTAL).then(rollup.articles()),
                            row -> new Total(row.getLong("articles"), Database.instant(row, "as_of")))
                    .get(0);
            return total.articles > Matching.MOST
                    ? Optional.of(new Broad(rollup, total.articles, total.asOf))
                    : Optional.empty();
        });
    }

    /**
     * Whether words are asked for that so many articles contain that finding them all would take too long: by the share
     * of the newest {@link #SAMPLE} articles of the selection that do, about twice as many as are counted one by one.
     */
    public boolean isOfCommonWords(Selection selection) {
        return selection.text().isPresent()
                && broad(selection.withoutText())
                        .filter(all -> all.articles() * containing(selection) / SAMPLE > 2L * Matching.MOST)
                        .isPresent();
    }

    private long containing(Selection selection) {
        return database.list(
                        Sql.of("with ")
                                .then(Matching.ofNewest(selection, SAMPLE))
                                .then(" select count(*) from counted"),
                        row -> row.getLong(1))
                .get(0);
    }

    /** How many live articles there are in a time; beyond {@link Matching#MOST} as the roll-ups have it. */
    public long articles(Optional<Instant> from, Optional<Instant> to) {
        Selection all = Selection.between(from, to);
        return broad(all).map(Broad::articles).orElseGet(() -> database.list(
                        Sql.of("with ").then(Matching.tables(all)).then(" select count(*) from found"),
                        row -> row.getLong(1))
                .get(0));
    }
}
