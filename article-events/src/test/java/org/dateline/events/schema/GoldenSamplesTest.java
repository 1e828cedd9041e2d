package org.dateline.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.rules.ArticleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    private static final ObjectMapper JSON = EventJson.strictMapper();
    private static final Path FOLDER = Path.of("src/test/resources/golden/v1");

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValidAgainstTodaysSchema(Path file) throws IOException {
        assertThat(EventSchemas.problems(EventSchemas.of(type(file)), JSON.readTree(file.toFile())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadAndWrittenBackWithNothingLost(Path file) throws Exception {
        JsonNode sample = JSON.readTree(file.toFile());
        byte[] json = Files.readAllBytes(file);
        byte[] written = type(file) == RawArticle.class
                ? EventJson.write(EventJson.readRaw(json))
                : EventJson.write(EventJson.readEnriched(json));
        ObjectNode back = (ObjectNode) JSON.readTree(written);
        // What a sample leaves out for "none" is written as an empty list.
        List.of("authors", "tags").stream()
                .filter(list -> !sample.has(list))
                .forEach(list -> assertThat(back.remove(list)).isEqualTo(JSON.createArrayNode()));
        assertThat(back).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRawSampleObeysTheRules(Path file) throws Exception {
        if (type(file) == RawArticle.class) {
            assertThat(ArticleRules.check(
                            EventJson.readRaw(Files.readAllBytes(file)), Instant.parse("2026-11-24T00:00:00Z")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyOffsetPointsAtItsWords(Path file) throws Exception {
        if (type(file) == EnrichedArticle.class) {
            EnrichedArticle article = EventJson.readEnriched(Files.readAllBytes(file));
            article.entities().stream()
                    .flatMap(entity -> entity.mentions().stream())
                    .forEach(mention -> assertThat(
                                    field(article, mention.field()).substring(mention.start(), mention.end()))
                            .isEqualTo(mention.text()));
            article.topics().stream()
                    .flatMap(topic -> topic.evidence().stream())
                    .forEach(evidence -> assertThat(
                                    field(article, evidence.field()).substring(evidence.start(), evidence.end()))
                            .isEqualTo(evidence.text()));
        }
    }

    @Test
    void aConsumerOfTodayReadsAnEventOfTomorrow() throws Exception {
        ObjectNode tomorrow = (ObjectNode)
                JSON.readTree(FOLDER.resolve("r1/enriched-full.json").toFile());
        EnrichedArticle today = EventJson.readEnriched(JSON.writeValueAsBytes(tomorrow));
        tomorrow.put("readingTime", 7);
        ((ObjectNode) tomorrow.at("/entities/0")).putObject("place").put("lat", 13.7);
        ((ObjectNode) tomorrow.at("/topics/0/evidence/0")).put("negated", false);
        assertThat(EventSchemas.problems(EventSchemas.ENRICHED, tomorrow)).isEmpty();
        assertThat(EventJson.readEnriched(JSON.writeValueAsBytes(tomorrow))).isEqualTo(today);
    }

    @Test
    void theSchemaRefusesWhatTheRulesRefuse() throws IOException {
        JsonNode sample = JSON.readTree(FOLDER.resolve("r1/raw-full.json").toFile());
        assertRefused(sample, "id", "8D1F3C55-0c1e-5d0a-9f43-0b7d0f9c6a11");
        assertRefused(sample, "source", "x".repeat(201));
        assertRefused(sample, "title", " \t ");
        assertRefused(sample, "title", "a\u0000b");
        assertRefused(sample, "body", "");
        assertRefused(sample, "url", "ftp://news.example/");
        assertRefused(sample, "declaredLanguage", "en_GB");
        assertRefused(sample, "publishedAt", "yesterday");
        for (String required : List.of("id", "source", "title", "body")) {
            assertThat(EventSchemas.problems(
                            EventSchemas.RAW, ((ObjectNode) sample.deepCopy()).without(List.of(required))))
                    .as("without %s", required)
                    .hasSize(1);
        }
        ObjectNode nullTag = sample.deepCopy();
        ((ArrayNode) nullTag.get("tags")).addNull();
        assertThat(EventSchemas.problems(EventSchemas.RAW, nullTag)).isNotEmpty();
    }

    private static void assertRefused(JsonNode sample, String field, String value) {
        ObjectNode changed = ((ObjectNode) sample.deepCopy()).put(field, value);
        assertThat(EventSchemas.problems(EventSchemas.RAW, changed))
                .as("%s", field)
                .isNotEmpty()
                .allMatch(problem -> problem.contains(field));
    }

    private static String field(EnrichedArticle article, String name) {
        return name.equals("title") ? article.title() : article.body();
    }

    private static Class<?> type(Path file) {
        return file.getFileName().toString().startsWith("raw-") ? RawArticle.class : EnrichedArticle.class;
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> samples = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(samples).hasSizeGreaterThanOrEqualTo(5);
            return samples.stream();
        }
    }
}
