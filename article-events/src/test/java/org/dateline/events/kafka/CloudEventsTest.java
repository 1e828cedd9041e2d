package org.dateline.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {

    private static final String ID = "8d1f3c55-0c1e-5d0a-9f43-0b7d0f9c6a11";
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

    @Test
    void describesAPush() {
        assertThat(lines(CloudEvents.raw(ID, "push-1", AT).entrySet().stream())).isEqualTo("""
                        ce_specversion=1.0
                        ce_id=push-1
                        ce_type=org.dateline.article.raw.v1
                        ce_source=/dateline/ingest
                        ce_time=2026-11-23T09:30:00Z
                        ce_subject=8d1f3c55-0c1e-5d0a-9f43-0b7d0f9c6a11
                        content-type=application/json
                        """);
    }

    @Test
    void describesANullWithoutContentType() {
        assertThat(lines(CloudEvents.rawRetraction(ID, "push-2", AT).entrySet().stream()))
                .isEqualTo("""
                        ce_specversion=1.0
                        ce_id=push-2
                        ce_type=org.dateline.article.retracted.v1
                        ce_source=/dateline/ingest
                        ce_time=2026-11-23T09:30:00Z
                        ce_subject=8d1f3c55-0c1e-5d0a-9f43-0b7d0f9c6a11
                        """);
        assertThat(CloudEvents.retraction(ID, 3, AT))
                .containsEntry("ce_id", ID + ":3:retracted")
                .containsEntry("ce_source", "/dateline/enrich")
                .containsEntry("ce_type", "org.dateline.article.retracted.v1")
                .doesNotContainKey("content-type");
    }

    @Test
    void describesAnEnrichedArticleAlikeOnEverySend() throws Exception {
        EnrichedArticle article = article("{}");
        assertThat(CloudEvents.enriched(article))
                .isEqualTo(CloudEvents.enriched(EventJson.readEnriched(EventJson.write(article))))
                .containsEntry("ce_type", "org.dateline.article.enriched.v1")
                .containsEntry("ce_time", "2026-11-23T09:31:02.500Z")
                .containsEntry("ce_subject", ID)
                .containsEntry("content-type", "application/json");
        assertThat(CloudEvents.leftTopic(article))
                .containsEntry("ce_type", "org.dateline.article.retracted.v1")
                .containsEntry("ce_id", EventId.enriched(article) + ":left")
                .doesNotContainKey("content-type");
    }

    @Test
    void hashesTheStateAsAnyToolCan() throws Exception {
        // The first 16 digits of sha256sum over the compact JSON array of the fields in EventId.
        assertThat(EventId.enriched(article("{}"))).isEqualTo(ID + ":2:62572b7af67d8a20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"enrichment\":{\"version\":\"other\"}}",
                "{\"source\":\"Other\"}",
                "{\"url\":\"https://news.example/other\"}",
                "{\"url\":null}",
                "{\"externalId\":null}",
                "{\"authors\":[\"Mar\u00eda Ejemplo\"]}",
                "{\"authors\":[],\"tags\":[\"Mar\u00eda Ejemplo\",\"J. Sample\",\"trade\",\"Am\u00e9rica Latina\"]}",
                "{\"tags\":[]}",
                "{\"section\":\"Other\"}",
                "{\"section\":null}",
                "{\"declaredLanguage\":\"en\"}",
                "{\"publishedAt\":\"2026-11-23T09:30:00.123457Z\"}",
                "{\"publishedAt\":null}",
                // the same metadata again after other metadata: a later push
                "{\"ingestedAt\":\"2026-11-23T10:00:00Z\"}",
            })
    void givesEveryOtherStateAnotherId(String change) throws Exception {
        assertThat(EventId.enriched(article(change))).isNotEqualTo(EventId.enriched(article("{}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"{\"change\":\"metadata\"}", "{\"publishedAt\":\"2026-11-23T10:30:00.123456999+01:00\"}"})
    void keepsTheIdWhenTheStateIsTheSame(String change) throws Exception {
        assertThat(EventId.enriched(article(change))).isEqualTo(EventId.enriched(article("{}")));
    }

    private static EnrichedArticle article(String change) throws Exception {
        var json = EventJson.mapper();
        ObjectNode article = (ObjectNode) json.readTree(
                Path.of("src/test/resources/golden/v1/r1/enriched-full.json").toFile());
        ObjectNode changes = (ObjectNode) json.readTree(change);
        if (changes.remove("enrichment") instanceof ObjectNode enrichment) {
            ((ObjectNode) article.get("enrichment")).setAll(enrichment);
        }
        article.setAll(changes);
        return EventJson.readEnriched(json.writeValueAsBytes(article));
    }

    private static String lines(Stream<?> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry).append('\n'));
        return lines.toString();
    }
}
