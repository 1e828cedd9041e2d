package org.dateline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final RawArticle MINIMAL =
            new RawArticle("id", "Wire", "Title", "Body", null, null, null, null, null, null, null);

    @Test
    void leavesNullsOutAndWritesTimesAsUtcText() {
        RawArticle article = new RawArticle(
                "id",
                "Wire",
                "Title",
                "Body",
                null,
                null,
                List.of("A. Author"),
                null,
                null,
                null,
                Instant.parse("2026-11-23T09:30:00.123456789Z"));
        assertThat(text(EventJson.write(article)))
                .isEqualTo("{\"id\":\"id\",\"source\":\"Wire\",\"title\":\"Title\",\"body\":\"Body\","
                        + "\"authors\":[\"A. Author\"],\"tags\":[],\"publishedAt\":\"2026-11-23T09:30:00.123456Z\"}");
    }

    @Test
    void ignoresUnknownFieldsAndFillsInEmptyLists() throws UnreadableEventException {
        assertThat(
                        read(
                                "{\"id\":\"id\",\"source\":\"Wire\",\"title\":\"Title\",\"body\":\"Body\",\"later\":{\"a\":1}}"))
                .isEqualTo(MINIMAL);
    }

    @Test
    void readsAnyOffsetAsTheSameInstant() throws UnreadableEventException {
        assertThat(read("{\"publishedAt\":\"2026-11-23T10:30:00+01:00\"}").publishedAt())
                .isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
    }

    @Test
    void letsNullElementsThroughForTheRulesToName() throws UnreadableEventException {
        assertThat(read("{\"authors\":[\"a\",null]}").authors()).isEqualTo(Arrays.asList("a", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"title\":5}|title must be a string",
                "{\"title\":true}|title must be a string",
                "{\"title\":[\"a\"]}|title must be a string",
                "{\"authors\":\"a\"}|authors must be an array",
                "{\"authors\":[1]}|authors[0] must be a string",
                "{\"publishedAt\":1763890200}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":true}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":\"\"}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":\"yesterday\"}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":\"2026-11-23\"}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":\"2026-02-30T00:00:00Z\"}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":\"+12026-02-03T00:00:00Z\"}|publishedAt must be an RFC 3339 date-time",
                "{\"publishedAt\":{}}|publishedAt must be an RFC 3339 date-time",
            })
    void namesTheFieldThatHasTheWrongTypeAndTheRightOne(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith(message + " (line 1, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "5", "\"text\"", "{", "{}{}", "{} x", "{\"id\":\"a\",\"id\":\"b\"}"})
    void refusesWhatIsNotOneJsonObject(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableEventException.class)
                .message()
                .matches("(not valid JSON|must be one JSON object).*");
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThatThrownBy(() -> read("{\"later\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = "{\"title\":\"caf\u00e9 noir\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> EventJson.readRaw(latin1)).isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> EventJson.readRaw(utf16)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void neverQuotesTheTextInItsMessages() {
        assertThatThrownBy(() -> read("{\"title\":\"secret\",\"publishedAt\":\"secret\"} secret"))
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> read("{\"title\":secret}")).hasMessageNotContaining("secret");
    }

    private static RawArticle read(String json) throws UnreadableEventException {
        return EventJson.readRaw(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
