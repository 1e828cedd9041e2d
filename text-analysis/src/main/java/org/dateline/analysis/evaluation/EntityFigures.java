package org.dateline.analysis.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Field;

/** Exact span and type, per type and over all, and span alone; places of every kind count as LOCATION. */
final class EntityFigures {

    static final String ALL = "ALL";
    static final String UNTYPED = "untyped";
    private static final List<String> TYPES = List.of("PERSON", "ORGANIZATION", "LOCATION");
    private static final Set<String> PLACES =
            Set.of("COUNTRY", "FACILITY", "PLACE", "CITY", "REGION", "LOCATION", "GPE", "LOC");

    private final Map<String, Counts> counts = new TreeMap<>();

    void add(GoldArticle gold, Analysis analysis) {
        if (gold.entities() == null) {
            return;
        }
        Set<GoldArticle.Span> expected = new HashSet<>();
        for (GoldArticle.Span span : gold.entities()) {
            addKnown(expected, span.start(), span.end(), span.type());
        }
        Set<GoldArticle.Span> found = new HashSet<>();
        analysis.entities().forEach(entity -> entity.mentions().stream()
                .filter(mention -> mention.field() == Field.BODY)
                .forEach(mention -> addKnown(found, mention.start(), mention.end(), entity.type())));
        for (String type : TYPES) {
            compare(type, ofType(expected, type), ofType(found, type));
        }
        compare(ALL, expected, found);
        compare(UNTYPED, untyped(expected), untyped(found));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    Counts of(String type) {
        return counts.get(type);
    }

    Set<String> types() {
        return counts.keySet();
    }

    private void compare(String type, Set<?> expected, Set<?> found) {
        int right = (int) found.stream().filter(expected::contains).count();
        counts.computeIfAbsent(type, t -> new Counts()).add(right, found.size() - right, expected.size() - right);
    }

    private static void addKnown(Set<GoldArticle.Span> spans, int start, int end, String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        String kind = PLACES.contains(upper) ? "LOCATION" : upper;
        if (TYPES.contains(kind)) {
            spans.add(new GoldArticle.Span(start, end, kind));
        }
    }

    private static Set<GoldArticle.Span> ofType(Set<GoldArticle.Span> spans, String type) {
        return spans.stream().filter(span -> span.type().equals(type)).collect(Collectors.toSet());
    }

    private static Set<GoldArticle.Span> untyped(Set<GoldArticle.Span> spans) {
        return spans.stream()
                .map(span -> new GoldArticle.Span(span.start(), span.end(), ""))
                .collect(Collectors.toSet());
    }
}
