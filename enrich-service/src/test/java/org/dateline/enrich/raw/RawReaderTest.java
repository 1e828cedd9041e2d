package org.dateline.enrich.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RawReaderTest {

    private static final String ID = "6ba7b810-9dad-51d1-80b4-00c04fd430c8";
    private static final Instant NOW = Instant.parse("2020-05-01T12:00:00Z");
    private static final String JSON = article("\"publishedAt\":\"2020-05-02T11:59:00Z\"");

    @Test
    void recordWithoutHeadersIsAPushedArticle() throws Exception {
        RawRecord record = RawReader.read(record(ID, JSON, Map.of()));

        assertThat(record.id()).hasToString(ID);
        assertThat(record.position()).isEqualTo(new Position(3, 42, NOW));
        assertThat(record.redriven()).isFalse();
        assertThat(record.article().title()).isEqualTo("T");
        assertThat(record.traceparent()).isNull();
    }

    @Test
    void nullIsARetractionWhateverTheHeadersSay() throws Exception {
        assertThat(RawReader.read(record(ID, null, Map.of())).isRetraction()).isTrue();
        assertThat(RawReader.read(record(ID, null, Map.of("ce_type", "foreign")))
                        .isRetraction())
                .isTrue();
    }

    @Test
    void redrivenRecordHasItsOriginalTime() throws Exception {
        RawRecord record = RawReader.read(
                record(ID, article("\"tags\":[]"), Map.of("dateline-ingested-at", "2020-04-30T10:00:00Z")));

        assertThat(record.position().at()).isEqualTo("2020-04-30T10:00:00Z");
        assertThat(record.redriven()).isTrue();
    }

    @Test
    void originalTimeThatIsNoneOrLaterThanTheBrokersIsIgnored() throws Exception {
        for (String time : new String[] {"yesterday", "2020-05-01T12:00:01Z", ""}) {
            RawRecord record = RawReader.read(record(ID, JSON, Map.of("dateline-ingested-at", time)));
            assertThat(record.position().at()).isEqualTo(NOW);
            assertThat(record.redriven()).isFalse();
        }
    }

    @Test
    void timeAheadIsMeasuredFromIngestionSoThatAReplayDecidesAlike() {
        assertThatThrownBy(
                        () -> RawReader.read(record(ID, article("\"publishedAt\":\"2020-05-02T12:00:01Z\""), Map.of())))
                .isInstanceOfSatisfying(UnusableRecordException.class, e -> assertThat(e.reason())
                        .isEqualTo(Cause.RULES))
                .hasMessageContaining("publishedAt");
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        assertThatThrownBy(() -> RawReader.read(
                        record(ID, "{\"id\":\"" + ID + "\",\"source\":\"\",\"title\":\"a\\u0000b\"}", Map.of())))
                .hasMessageContaining("source")
                .hasMessageContaining("title")
                .hasMessageContaining("body");
    }

    @Test
    void loneSurrogatesBreakTheRules() {
        assertCause(record(ID, JSON.replace("\"T\"", "\"T\\ud800\""), Map.of()), Cause.RULES);
    }

    @Test
    void whatIsNoJsonIsUnreadable() {
        assertCause(record(ID, "{\"id\":", Map.of()), Cause.UNREADABLE);
        assertCause(record(ID, "", Map.of()), Cause.UNREADABLE);
        assertCause(record(ID, "null", Map.of()), Cause.UNREADABLE);
        assertCause(record(ID, "[]", Map.of()), Cause.UNREADABLE);
    }

    @Test
    void keyMustBeTheArticlesId() {
        assertCause(record(null, JSON, Map.of()), Cause.KEY);
        assertCause(record("key", JSON, Map.of()), Cause.KEY);
        assertCause(record(null, null, Map.of()), Cause.KEY);
        assertCause(record("7ba7b810-9dad-51d1-80b4-00c04fd430c8", JSON, Map.of()), Cause.KEY);
    }

    @Test
    void foreignTypeIsRefused() {
        assertCause(record(ID, JSON, Map.of("ce_type", "org.dateline.article.raw.v2")), Cause.TYPE);
        assertCause(record(ID, JSON, Map.of("ce_type", "org.dateline.article.retracted.v1")), Cause.TYPE);
    }

    private static void assertCause(ConsumerRecord<byte[], byte[]> record, Cause cause) {
        assertThatThrownBy(() -> RawReader.read(record))
                .isInstanceOfSatisfying(UnusableRecordException.class, e -> assertThat(e.reason())
                        .isEqualTo(cause));
    }

    private static String article(String field) {
        return "{\"id\":\"" + ID + "\",\"source\":\"S\",\"title\":\"T\",\"body\":\"B\"," + field + "}";
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, String value, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "articles.raw",
                3,
                42,
                NOW.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                all,
                Optional.empty());
    }
}
