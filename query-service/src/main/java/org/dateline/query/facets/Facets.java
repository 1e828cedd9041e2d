package org.dateline.query.facets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.query.counts.Counts;
import org.dateline.query.counts.Counts.Broad;
import org.dateline.query.facets.FacetDocument.Basis;
import org.dateline.query.facets.FacetDocument.MatchingCount;
import org.dateline.query.facets.FacetDocument.NamedCount;
import org.dateline.query.facets.FacetDocument.TopicCount;
import org.dateline.query.facets.FacetDocument.ValueCount;
import org.dateline.query.facets.FacetQueries.Row;
import org.dateline.query.selection.Matching;
import org.dateline.query.selection.Selection;

/** Puts a selection's counts together from what they are made of, and says what that is. */
@ApplicationScoped
class Facets {

    private static final Comparator<Row> MOST_FIRST =
            Comparator.comparing(Row::count).reversed().thenComparing(Row::id);

    private final Counts counts;
    private final FacetQueries queries;

    Facets(Counts counts, FacetQueries queries) {
        this.counts = counts;
        this.queries = queries;
    }

    FacetDocument of(Selection selection, int limit) {
        return counts.broad(selection)
                .map(broad -> broad(selection, broad, limit))
                .orElseGet(() ->
                        counts.isOfCommonWords(selection) ? ofCommonWords(selection, limit) : now(selection, limit));
    }

    private FacetDocument ofCommonWords(Selection selection, int limit) {
        List<Row> rows = queries.ofCommonWords(selection, limit);
        Row total = FacetQueries.total(rows).orElseThrow();
        Basis basis = new Basis((int) total.count(), total.time(), null, null);
        return document(new MatchingCount(total.count(), false), basis, rows);
    }

    private FacetDocument now(Selection selection, int limit) {
        List<Row> rows = queries.now(selection, limit);
        Row total = FacetQueries.total(rows).orElseThrow();
        boolean all = total.count() <= Matching.MOST;
        Basis basis = all ? null : new Basis(FacetQueries.OF_MORE, total.time(), null, null);
        return document(new MatchingCount(Math.min(total.count(), Matching.MOST), all), basis, rows);
    }

    private FacetDocument broad(Selection selection, Broad broad, int limit) {
        List<Row> rows = new ArrayList<>(queries.rollups(broad, limit));
        boolean everything = broad.rollup().isOfDays()
                && selection.from().isEmpty()
                && selection.to().isEmpty();
        rows.addAll(everything ? queries.entitiesOfAll(limit) : queries.newest(selection, broad, limit));
        List<String> known = Stream.of(
                        Optional.of("topics").filter(kind -> broad.rollup().isOfAnyTopic()),
                        Optional.of("entities").filter(kind -> everything),
                        Optional.of("countries").filter(kind -> broad.rollup().isOfDays()),
                        Optional.of("sources"),
                        Optional.of("languages"))
                .flatMap(Optional::stream)
                .toList();
        Basis basis = FacetQueries.total(rows)
                .map(total -> new Basis(FacetQueries.OF_MORE, total.time(), known, broad.asOf()))
                .orElse(new Basis(null, null, known, broad.asOf()));
        return document(new MatchingCount(broad.articles(), true), basis, rows);
    }

    private static FacetDocument document(MatchingCount matching, Basis basis, List<Row> rows) {
        Map<String, List<NamedCount>> entities = of("entity", rows)
                .collect(Collectors.groupingBy(
                        Row::group,
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new NamedCount(row.id(), row.name(), row.count()), Collectors.toList())));
        return new FacetDocument(
                matching,
                basis,
                of("topic", rows)
                        .map(row -> new TopicCount(row.id(), row.name(), row.count()))
                        .toList(),
                entities,
                of("country", rows)
                        .map(row -> new NamedCount(row.id(), row.name(), row.count()))
                        .toList(),
                values("source", rows),
                values("language", rows));
    }

    private static List<ValueCount> values(String kind, List<Row> rows) {
        return of(kind, rows).map(row -> new ValueCount(row.id(), row.count())).toList();
    }

    private static Stream<Row> of(String kind, List<Row> rows) {
        return rows.stream().filter(row -> row.kind().equals(kind)).sorted(MOST_FIRST);
    }
}
