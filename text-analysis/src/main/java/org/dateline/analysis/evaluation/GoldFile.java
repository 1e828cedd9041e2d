package org.dateline.analysis.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.analysis.InvalidDataFileException;

/** Reads tagged articles, one JSON object per line: {@code id, title, body, entities, topics, countries}. */
final class GoldFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final int line;

    private GoldFile(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * All articles of a file in their order.
     *
     * @throws InvalidDataFileException naming line and rule
     */
    static List<GoldArticle> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<GoldArticle> articles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                articles.add(new GoldFile(file.toString(), i + 1).article(lines.get(i)));
            }
        }
        return articles;
    }

    private GoldArticle article(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            require(node.isObject(), "must be a JSON object");
            require(node.path("id").isTextual(), "\"id\" must be a text");
            require(node.path("body").isTextual(), "\"body\" must be a text");
            String body = node.get("body").textValue();
            return new GoldArticle(
                    node.get("id").textValue(),
                    node.path("title").asText(""),
                    body,
                    node.has("entities") ? spans(node.get("entities"), body.length()) : null,
                    topics(node.path("topics")),
                    countries(node.path("countries")));
        } catch (JsonProcessingException e) {
            throw new InvalidDataFileException(name, line, "is not valid JSON");
        }
    }

    private List<GoldArticle.Span> spans(JsonNode nodes, int length) {
        List<GoldArticle.Span> spans = new ArrayList<>();
        for (JsonNode node : nodes) {
            int start = node.path("start").asInt(-1);
            int end = node.path("end").asInt(-1);
            require(start >= 0 && start < end && end <= length, "\"entities\" has a span outside the body");
            require(node.path("type").isTextual(), "\"entities\" has a span without a type");
            spans.add(new GoldArticle.Span(start, end, node.get("type").textValue()));
        }
        return spans;
    }

    private Map<String, Integer> topics(JsonNode nodes) {
        Map<String, Integer> topics = new TreeMap<>();
        nodes.properties().forEach(topic -> {
            int label = topic.getValue().asInt(-1);
            require(label >= 0 && label <= 2, "\"topics\" needs 0, 1 or 2 for " + topic.getKey());
            topics.put(topic.getKey(), label);
        });
        return topics;
    }

    private static List<String> countries(JsonNode nodes) {
        List<String> countries = new ArrayList<>();
        nodes.forEach(country -> countries.add(country.asText()));
        return countries;
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidDataFileException(name, line, rule);
        }
    }
}
