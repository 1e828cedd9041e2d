package org.dateline.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints one article with what was tagged and why. */
final class ArticleView {

    private static final int EVIDENCE = 6;
    private static final int NAMES = 8;
    private static final int WIDTH = 100;

    private final PrintStream out;

    ArticleView(PrintStream out) {
        this.out = out;
    }

    void print(JsonNode article) {
        out.println();
        out.println(article.path("title").asText());
        int revision = article.path("revision").asInt();
        int repeats = article.path("repeats").asInt();
        out.println("  " + article.path("source").asText() + ", "
                + article.path("time").asText().substring(0, 10) + ", "
                + article.path("id").asText() + (revision > 1 ? ", revision " + revision : "")
                + (repeats > 0 ? ", pushed again unchanged " + repeats + " time" + (repeats > 1 ? "s" : "") : ""));
        article.path("topics").forEach(this::topic);
        names("people", article, "PERSON");
        names("organisations", article, "ORGANIZATION");
        names("places", article, "LOCATION");
        List<String> countries = new ArrayList<>();
        article.path("countries").forEach(country -> countries.add(country.asText()));
        row("countries", countries);
    }

    void retracted(Expectation article, String id) {
        out.println();
        out.println("(" + article.externalId() + ", " + id + ", was taken back: its text and tags are gone)");
    }

    private void topic(JsonNode topic) {
        if (topic.path("score").asDouble() < topic.path("threshold").asDouble(0)) {
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        topic.path("evidence")
                .forEach(evidence -> words.add(evidence.path("text").asText().toLowerCase(Locale.ROOT)));
        String why = String.join(", ", words.stream().limit(EVIDENCE).toList());
        out.println(String.format(
                Locale.ROOT,
                "  %-15s %.2f  because of: %s",
                topic.path("id").asText(),
                topic.path("score").asDouble(),
                why));
    }

    private void names(String label, JsonNode article, String type) {
        List<String> names = new ArrayList<>();
        for (JsonNode entity : article.path("entities")) {
            if (entity.path("type").asText().equals(type) && names.size() < NAMES) {
                int mentions = entity.path("mentions").size();
                names.add(entity.path("name").asText() + (mentions > 1 ? " ×" + mentions : ""));
            }
        }
        row(label, names);
    }

    private void row(String label, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(String.format("  %-15s ", label));
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i) + (i + 1 < values.size() ? ", " : "");
            if (line.length() + value.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(18));
            }
            line.append(value);
        }
        out.println(line.toString().stripTrailing());
    }
}
