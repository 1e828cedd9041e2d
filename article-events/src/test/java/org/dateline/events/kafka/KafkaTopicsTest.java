package org.dateline.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaTopicsTest {

    @Test
    void listsEveryTopicOfATaxonomyInAFixedOrder() {
        assertThat(KafkaTopics.all(List.of("trade", "human-rights", "security")))
                .extracting(TopicSpec::name)
                .containsExactly(
                        "articles.raw",
                        "articles.enriched",
                        "articles.dead-letter",
                        "articles.topic.human-rights",
                        "articles.topic.security",
                        "articles.topic.trade");
    }

    @Test
    void keepsPushesForTwoWeeksByTheBrokersClock() {
        assertThat(KafkaTopics.raw().partitions()).isEqualTo(6);
        assertThat(KafkaTopics.raw().config())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "1209600000",
                        "segment.ms", "86400000",
                        "max.message.bytes", "8388608",
                        "message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void setsPerTopicTopicsAsTheEnrichedOne() {
        assertThat(KafkaTopics.topic("trade").config())
                .isEqualTo(KafkaTopics.enriched().config())
                .containsEntry("cleanup.policy", "compact,delete");
    }

    @Test
    void changesThePartitionsAndNothingElse() {
        TopicSpec raw = KafkaTopics.raw();
        assertThat(raw.withPartitions(12)).isEqualTo(new TopicSpec("articles.raw", 12, raw.config()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trade", "human rights", "a.b", "\u00e9", "../raw"})
    void refusesIdsThatMakeNoTopicName(String id) {
        assertThatThrownBy(() -> KafkaTopics.ofTopic(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KafkaTopics.ofTopic("a".repeat(61))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void producersHaveRoomForTheLargestRecordOfAnyTopic() {
        assertThat(KafkaClients.producer())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("compression.type", "zstd");
        int largest = KafkaTopics.all(List.of("trade")).stream()
                .mapToInt(TopicSpec::maxMessageBytes)
                .max()
                .orElseThrow();
        assertThat(Integer.parseInt(KafkaClients.producer().get("max.request.size")))
                .isGreaterThan(largest);
    }
}
