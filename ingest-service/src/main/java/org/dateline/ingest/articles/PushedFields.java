package org.dateline.ingest.articles;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.events.rules.ArticleRules;

/**
 * The fields of one pushed object, read one after the other. Whatever is no field of an article is skipped without
 * being kept, so that no input costs more memory than its own size.
 */
final class PushedFields {

    private static final Set<String> TEXTS =
            Set.of("source", "title", "body", "bodyHtml", "url", "externalId", "section", "language", "publishedAt");
    private static final Map<String, Integer> LISTS =
            Map.of("authors", ArticleRules.MAX_AUTHORS, "tags", ArticleRules.MAX_TAGS);
    private static final int MAX_NAMES = 1_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Findings duplicates = new Findings();
    private final Findings findings;

    PushedFields(Findings findings) {
        this.findings = findings;
    }

    /** Reads the value of the field whose name the parser has just read. */
    void take(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (given.size() < MAX_NAMES && !given.add(name)) {
            duplicates.add(name, "is given more than once");
            parser.skipChildren();
        } else if (TEXTS.contains(name)) {
            text(name, token, parser);
        } else if (LISTS.containsKey(name)) {
            list(name, token, parser);
        } else {
            findings.add(name, "is not a field of an article");
            parser.skipChildren();
        }
    }

    /** The text, or null if the field is absent, null or not a text. */
    String text(String name) {
        return texts.get(name);
    }

    /** The elements, empty if the field is absent, null, not a list or too long. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    Findings duplicates() {
        return duplicates;
    }

    private void text(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            texts.put(name, parser.getText());
        } else if (token != JsonToken.VALUE_NULL) {
            findings.add(name, "must be a string, is " + JsonKinds.of(token));
            parser.skipChildren();
        }
    }

    private void list(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            if (token != JsonToken.VALUE_NULL) {
                findings.add(name, "must be an array of strings, is " + JsonKinds.of(token));
                parser.skipChildren();
            }
            return;
        }
        int limit = LISTS.get(name);
        List<String> elements = new ArrayList<>();
        int count = 0;
        for (JsonToken element = parser.nextToken(); element != JsonToken.END_ARRAY; element = parser.nextToken()) {
            if (count < limit) {
                elements.add(element(name + "[" + count + "]", element, parser));
            }
            parser.skipChildren();
            count++;
        }
        if (count > limit) {
            findings.add(name, "must have at most " + limit + " elements, has " + count);
        } else {
            lists.put(name, elements);
        }
    }

    private String element(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        findings.add(name, "must be a string, is " + JsonKinds.of(token));
        return null;
    }
}
