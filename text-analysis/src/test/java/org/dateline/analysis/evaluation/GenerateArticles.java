package org.dateline.analysis.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code articles.txt}, in which entities are marked where they stand, into {@code articles.jsonl} with offsets.
 * {@code main} rewrites the file.
 */
final class GenerateArticles {

    static final Path FOLDER = Path.of("src/test/resources/evaluation");

    private static final Pattern MARK = Pattern.compile("\\[([POL]):([^]=]+)(?:=([^]]+))?]");
    private static final Map<String, String> TYPES = Map.of("P", "PERSON", "O", "ORGANIZATION", "L", "LOCATION");
    private static final Map<String, String> TOPICS = topics();
    private static final ObjectMapper JSON = new ObjectMapper();

    private GenerateArticles() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(FOLDER.resolve("articles.jsonl"), jsonLines());
    }

    static String jsonLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        String text = Files.readString(FOLDER.resolve("articles.txt"));
        for (String article : text.substring(text.indexOf("\n=== ") + 5).split("\n=== ")) {
            lines.append(JSON.writeValueAsString(article(article))).append('\n');
        }
        return lines.toString();
    }

    private static ObjectNode article(String source) {
        int headEnd = source.indexOf('\n');
        int titleEnd = source.indexOf('\n', headEnd + 1);
        String[] head = source.substring(0, headEnd).split("\\|", -1);
        String title = MARK.matcher(source.substring(headEnd + 1, titleEnd)).replaceAll("$2");
        ObjectNode article = JSON.createObjectNode()
                .put("id", head[0].strip())
                .put("language", head[1].strip())
                .put("title", title.equals("-") ? "" : title);
        StringBuilder body = new StringBuilder();
        ArrayNode entities = JSON.createArrayNode();
        unmark(source.substring(titleEnd + 1).strip(), body, entities);
        article.put("body", body.toString()).set("entities", entities);
        addTopics(article.putObject("topics"), head[3]);
        ArrayNode countries = article.putArray("countries");
        words(head[2]).forEach(countries::add);
        return article;
    }

    private static void unmark(String marked, StringBuilder body, ArrayNode entities) {
        Matcher mark = MARK.matcher(marked);
        int copied = 0;
        while (mark.find()) {
            body.append(marked, copied, mark.start());
            entities.addObject()
                    .put("start", body.length())
                    .put("end", body.length() + mark.group(2).length())
                    .put("type", TYPES.get(mark.group(1)))
                    .put("identity", mark.group(3) == null ? mark.group(2) : mark.group(3));
            body.append(mark.group(2));
            copied = mark.end();
        }
        body.append(marked, copied, marked.length());
    }

    private static void addTopics(ObjectNode topics, String labels) {
        TOPICS.values().forEach(topic -> topics.put(topic, 0));
        for (String label : words(labels)) {
            topics.put(TOPICS.get(label.substring(0, 1)), Integer.parseInt(label.substring(1)));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().split(" +")));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put("S", "security");
        topics.put("T", "trade");
        topics.put("H", "human-rights");
        topics.put("D", "diplomacy");
        topics.put("L", "elections");
        topics.put("N", "energy");
        topics.put("M", "migration");
        topics.put("V", "environment");
        topics.put("C", "corruption");
        topics.put("A", "health");
        return topics;
    }
}
