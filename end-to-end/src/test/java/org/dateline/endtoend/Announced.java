package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.kafka.KafkaTopics;

/** Holds the Kafka topics against the store, for articles that are live. */
final class Announced {

    private Announced() {}

    /**
     * The last record of each article on {@code articles.enriched}, and on the topic of each of its subjects, equals
     * its row; on the other subjects' topics it is absent or taken back; and what was sent twice is the same twice.
     */
    static void assertAsStored(RunningSystem system, Collection<RunningSystem.Stored> rows) {
        Map<String, String> topics =
                system.subjects().stream().collect(Collectors.toMap(KafkaTopics::ofTopic, id -> id));
        Map<String, List<ConsumerRecord<String, byte[]>>> records =
                system.read(Stream.concat(Stream.of(KafkaTopics.ENRICHED), topics.keySet().stream())
                        .toList());
        List<ConsumerRecord<String, byte[]>> enriched = records.get(KafkaTopics.ENRICHED);
        assertDuplicatesAreEqual(enriched);
        Map<String, ConsumerRecord<String, byte[]>> last = TopicLog.lastByKey(enriched);
        rows.forEach(row -> assertEqual(row, last.get(row.id())));
        topics.forEach((topic, subject) -> {
            Map<String, ConsumerRecord<String, byte[]>> onTopic = TopicLog.lastByKey(records.get(topic));
            rows.forEach(row -> {
                ConsumerRecord<String, byte[]> record = onTopic.get(row.id());
                if (row.topics().contains(subject)) {
                    assertEqual(row, record);
                } else if (record != null) {
                    assertThat(record.value()).as(row.id() + " on " + subject).isNull();
                }
            });
        });
    }

    private static void assertEqual(RunningSystem.Stored row, ConsumerRecord<String, byte[]> announced) {
        assertThat(announced).as(row.id()).isNotNull();
        assertThat(announced.value()).as(row.id()).isNotNull();
        JsonNode event = Http.read(announced.value());
        assertThat(event.get("revision").asInt()).as(row.id()).isEqualTo(row.revision());
        assertThat(event.get("title").asText()).isEqualTo(row.title());
        assertThat(event.get("contentHash").asText()).isEqualTo(row.contentHash());
        assertThat(event.get("entities")).isEqualTo(row.entities());
    }

    private static void assertDuplicatesAreEqual(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, ConsumerRecord<String, byte[]>> first = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.value() != null) {
                String revision = record.key() + " " + Http.read(record.value()).get("revision");
                ConsumerRecord<String, byte[]> earlier = first.putIfAbsent(revision, record);
                if (earlier != null) {
                    assertThat(TopicLog.header(record, "ce_id")).isEqualTo(TopicLog.header(earlier, "ce_id"));
                    assertThat(record.value()).as(revision).isEqualTo(earlier.value());
                }
            }
        }
    }
}
