package org.dateline.query.entities;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.query.counts.Counts;
import org.dateline.query.entities.RelatedList.Of;
import org.dateline.query.entities.RelatedList.Related;
import org.dateline.query.selection.Facet;
import org.dateline.query.selection.Matching;
import org.dateline.query.selection.Selection;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Finds what is named together with an entity, and how much more often than chance would have it. */
@ApplicationScoped
class RelatedEntities {

    private static final int COUNTED = 10_000;
    private static final int CANDIDATES = 300;
    private static final int LEAST_TOGETHER = 2;

    private static final String TOTAL =
            "select (select count(*) from found) as n, (select min(time) from counted) as time";

    private static final String TOGETHER = """
            , together as (
              select x.number, count(*) as n from (select unnest(f.entities) as number from%s) x
              group by x.number),
            candidates as materialized (
              select e.id, e.type, e.name, e.country, t.n from together t join entity e on e.number = t.number
              where e.id <> ?""".formatted(Matching.FACTS);

    private final Database database;
    private final Counts counts;

    RelatedEntities(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** Which of the related are wanted: of these types if any are named, by strength or by number. */
    record Wanted(List<String> types, boolean byStrength, int limit) {}

    private record Total(long found, Instant oldest) {}

    private record Candidate(String id, String type, String name, String country, long together, long articles) {}

    RelatedList of(String id, Selection asked, Wanted wanted) {
        Selection selection = asked.and(Facet.ENTITY, id);
        Sql tables = Sql.of("with ").then(Matching.tables(selection, COUNTED));
        Total total = database.list(
                        tables.then(" " + TOTAL), row -> new Total(row.getLong("n"), Database.instant(row, "time")))
                .get(0);
        boolean more = total.found > COUNTED;
        Optional<Instant> from = more ? Optional.of(total.oldest) : asked.from();
        long counted = Math.min(COUNTED, total.found);
        long stored = counts.articles(from, asked.to());
        Comparator<Related> order = Comparator.comparingDouble(one -> wanted.byStrength ? one.npmi() : one.together());
        List<Related> items = candidates(tables, id, from, asked.to(), wanted).stream()
                .map(one -> related(one, counted, stored))
                .filter(one -> !wanted.byStrength || one.together() >= LEAST_TOGETHER)
                .sorted(order.reversed().thenComparing(Related::id))
                .limit(wanted.limit)
                .toList();
        return new RelatedList(items, new Of(counted, more, more ? total.oldest : null, stored));
    }

    private List<Candidate> candidates(
            Sql tables, String id, Optional<Instant> from, Optional<Instant> to, Wanted wanted) {
        Sql sql = tables.then(TOGETHER, id);
        if (!wanted.types.isEmpty()) {
            sql = sql.then(" and e.type = any(?)", wanted.types);
        }
        // By number, no more are needed than are wanted: counting all articles of each takes most of the time.
        int candidates = wanted.byStrength ? CANDIDATES : Math.min(CANDIDATES, wanted.limit);
        sql = sql.then(" order by t.n desc, e.id limit ?) select c.*, ", candidates)
                .then(articles(from, to))
                .then(" as articles from candidates c left join rollup_entity r on r.entity_id = c.id");
        return database.list(
                sql,
                row -> new Candidate(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("country"),
                        row.getLong("n"),
                        row.getLong("articles")));
    }

    // Of all time the roll-ups have what would take long to count.
    private static Sql articles(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Sql.of("(case when r.articles > 1000 then r.articles else"
                    + " (select count(*) from article_entity y where y.entity_id = c.id) end)");
        }
        Sql count = Sql.of("(select count(*) from article_entity y where y.entity_id = c.id");
        if (from.isPresent()) {
            count = count.then(" and y.time >= ?", from.get());
        }
        if (to.isPresent()) {
            count = count.then(" and y.time < ?", to.get());
        }
        return count.then(")");
    }

    private static Related related(Candidate one, long counted, long stored) {
        long articles = Math.max(one.articles, one.together);
        double npmi = npmi(one.together, counted, articles, Math.max(stored, Math.max(counted, articles)));
        return new Related(
                one.id, one.type, one.name, one.country, one.together, articles, Math.round(npmi * 1000) / 1000.0);
    }

    /**
     * Normalised pointwise mutual information (Bouma 2009) of two events that {@code x} and {@code y} of {@code all}
     * articles have, and {@code both} of them both. Where all have both nothing can be told, which is 0.
     */
    static double npmi(long both, long x, long y, long all) {
        if (both == all) {
            return 0;
        }
        double together = (double) both / all;
        return Math.log(together / ((double) x / all * y / all)) / -Math.log(together);
    }
}
