package org.dateline.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds what the query service shows of an article against what is expected of it. */
final class DemoCheck {

    private DemoCheck() {}

    /** What differs, a clause each; empty if all is as expected. */
    static List<String> differences(Expectation expected, JsonNode article) {
        List<String> differences = new ArrayList<>();
        Set<String> topics = topics(article);
        expected.topics().stream()
                .filter(topic -> !topics.contains(topic))
                .forEach(topic -> differences.add("topic " + topic + " is missing"));
        expected.notTopics().stream()
                .filter(topics::contains)
                .forEach(topic -> differences.add("topic " + topic + " is wrong"));
        Set<String> names = texts(article.path("entities"), "name");
        expected.entities().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> differences.add("entity " + name + " is missing"));
        expected.notEntities().stream()
                .filter(names::contains)
                .forEach(name -> differences.add("entity " + name + " is a second one for the same thing"));
        Set<String> countries = new TreeSet<>();
        article.path("countries").forEach(country -> countries.add(country.asText()));
        expected.countries().stream()
                .filter(country -> !countries.contains(country))
                .forEach(country -> differences.add("country " + country + " is missing"));
        compare("language", expected.language(), article.path("language").asText(), differences);
        compare("revision", expected.revision(), article.path("revision").asInt(), differences);
        compare("repeats", expected.repeats(), article.path("repeats").asInt(), differences);
        return differences;
    }

    private static void compare(String what, Object expected, Object actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add(what + " is " + actual + ", expected " + expected);
        }
    }

    private static Set<String> topics(JsonNode article) {
        Set<String> topics = new TreeSet<>();
        article.path("topics").forEach(topic -> {
            boolean shown =
                    topic.path("score").asDouble() >= topic.path("threshold").asDouble(1);
            if (shown && !topic.path("evidence").isEmpty()) {
                topics.add(topic.path("id").asText());
            }
        });
        return topics;
    }

    private static Set<String> texts(JsonNode items, String field) {
        Set<String> texts = new TreeSet<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
