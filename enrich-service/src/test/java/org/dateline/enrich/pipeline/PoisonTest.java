package org.dateline.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.enrich.pipeline.Desk.Message;
import org.dateline.events.EventJson;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of record that can't be processed stands between good ones, and these get through. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(PoisonTest.SmallEvents.class)
class PoisonTest {

    private Desk desk;
    private String before;
    private String after;

    public static class SmallEvents implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.enrich.max-event-bytes", "20000");
        }
    }

    @BeforeEach
    void pushOneBefore() {
        desk = new Desk(SharedStack.bootstrapServers(), SharedStack.databaseUrl());
        Service.awaitReady();
        before = pushGood();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void unreadableJsonIsDeadLettered() {
        assertDeadLettered(Desk.newId(), "{\"id\":".getBytes(StandardCharsets.UTF_8), Map.of("x", "y"), "unreadable");
    }

    @Test
    void bytesThatAreNoTextAreDeadLetteredAsTheyAre() {
        assertDeadLettered(Desk.newId(), new byte[] {(byte) 0xff, 0, (byte) 0xfe}, Map.of(), "unreadable");
    }

    @Test
    void everyBrokenRuleIsNamedInTheDeadLetter() {
        String id = Desk.newId();
        String json = "{\"id\":\"" + id + "\",\"source\":\" \",\"title\":\"a\\u0000b\",\"body\":\"\\ud800\"}";

        Message letter = assertDeadLettered(id, json.getBytes(StandardCharsets.UTF_8), Map.of(), "rules");

        assertThat(letter.headers().get("dateline-dl-message")).contains("source", "title", "body");
    }

    @Test
    void foreignTypeIsDeadLettered() {
        String id = Desk.newId();
        byte[] article = EventJson.write(Desk.article(id, Texts.CALM_TITLE, Texts.CALM));

        Message letter = assertDeadLettered(id, article, Map.of("ce_type", "org.dateline.article.raw.v9"), "type");

        assertThat(letter.headers()).containsEntry("ce_type", "org.dateline.article.raw.v9");
    }

    @Test
    void missingAndWrongKeysAreDeadLettered() {
        String id = Desk.newId();
        byte[] article = EventJson.write(Desk.article(id, Texts.CALM_TITLE, Texts.CALM));

        assertDeadLettered(null, article, Map.of(), "key");
        assertDeadLettered("no uuid", article, Map.of(), "key");
        assertDeadLettered(Desk.newId(), article, Map.of(), "key");
        assertDeadLettered("no uuid", null, Map.of(), "key");
        assertThat(desk.rows("select id from article where id = ?::uuid", id)).isEmpty();
    }

    @Test
    void eventThatIsTooLargeIsDeadLetteredAndTheStoredRevisionStays() {
        String id = pushGood();
        byte[] article = EventJson.write(Desk.article(id, Texts.CALM_TITLE, "Quiet words. ".repeat(2000)));

        assertDeadLettered(id, article, Map.of(), "event-too-large");

        assertThat(desk.article(id)).containsEntry("revision", "1").containsEntry("body", Texts.CALM);
        assertThat(desk.messages(KafkaTopics.ENRICHED, id)).hasSize(1);
    }

    @Test
    void valuesThatTheDatabaseRefusesAreNarrowedDownToTheirRecord() {
        desk.execute("alter table article add constraint refusing check (title <> 'Refused')");
        try {
            String id = Desk.newId();
            Message letter = assertDeadLettered(
                    id, EventJson.write(Desk.article(id, "Refused", Texts.CALM)), Map.of(), "database-refused");

            assertThat(letter.headers().get("dateline-dl-message")).contains("23514");
            assertThat(letter.headers()).containsEntry("dateline-dl-attempts", "2");
            assertThat(desk.rows("select id from article where id = ?::uuid", id))
                    .isEmpty();
        } finally {
            desk.execute("alter table article drop constraint refusing");
        }
    }

    private Message assertDeadLettered(String key, byte[] value, Map<String, String> headers, String cause) {
        RecordMetadata sent = desk.send(key, value, headers);
        after = pushGood();
        desk.awaitConsumed();

        for (String good : List.of(before, after)) {
            assertThat(desk.article(good)).containsEntry("revision", "1");
            assertThat(desk.messages(KafkaTopics.ENRICHED, good)).hasSize(1);
        }
        List<Message> letters = desk.messages(KafkaTopics.DEAD_LETTER).stream()
                .filter(letter ->
                        Long.toString(sent.offset()).equals(letter.headers().get("dateline-dl-offset"))
                                && Integer.toString(sent.partition())
                                        .equals(letter.headers().get("dateline-dl-partition")))
                .toList();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo(value);
            assertThat(letter.headers())
                    .containsAllEntriesOf(headers)
                    .containsEntry("dateline-dl-cause", cause)
                    .containsEntry("dateline-dl-topic", KafkaTopics.RAW)
                    .containsKeys("dateline-dl-at", "dateline-dl-timestamp", "dateline-dl-message");
        });
        return letters.get(0);
    }

    private String pushGood() {
        String id = Desk.newId();
        desk.push(Desk.article(id, Texts.CALM_TITLE, Texts.CALM));
        return id;
    }
}
