package org.dateline.events.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names and settings of all topics, said once. Whatever creates, documents or reads a topic takes them from here.
 */
public final class KafkaTopics {

    /** Articles as pushed, by the ingest service; null = retracted. */
    public static final String RAW = "articles.raw";

    /** Articles with their tags, by the enrich service; null = retracted. */
    public static final String ENRICHED = "articles.enriched";

    /** Records that could not be processed, as received, by the enrich service. */
    public static final String DEAD_LETTER = "articles.dead-letter";

    /** What the name of every per-topic Kafka topic starts with. */
    public static final String OF_TOPIC_PREFIX = "articles.topic.";

    /** What an id of the taxonomy looks like. */
    public static final Pattern TOPIC_ID = Pattern.compile("[a-z0-9-]{1,60}");

    private static final int MIB = 1024 * 1024;
    private static final Duration DAY = Duration.ofDays(1);

    private KafkaTopics() {}

    /**
     * The Kafka topic of the articles about one topic of the taxonomy.
     *
     * @throws IllegalArgumentException if the id is not {@code [a-z0-9-]{1,60}}
     */
    public static String ofTopic(String topicId) {
        if (!TOPIC_ID.matcher(topicId).matches()) {
            throw new IllegalArgumentException("topic id must match " + TOPIC_ID + ": " + topicId);
        }
        return OF_TOPIC_PREFIX + topicId;
    }

    /** {@link #RAW}: 14 days; the broker's clock stamps the records, because it orders what is pushed. */
    public static TopicSpec raw() {
        return spec(RAW, 8 * MIB, Duration.ofDays(14), "delete", "LogAppendTime", Map.of());
    }

    /** {@link #ENRICHED}: the last state of each article for 30 days; a null is kept as long. */
    public static TopicSpec enriched() {
        return compacted(ENRICHED);
    }

    /** The topic named by {@link #ofTopic}; set as {@link #enriched}. */
    public static TopicSpec topic(String topicId) {
        return compacted(ofTopic(topicId));
    }

    /** {@link #DEAD_LETTER}: 30 days; larger than any other, since it adds headers to what others could hold. */
    public static TopicSpec deadLetter() {
        return spec(DEAD_LETTER, 17 * MIB, Duration.ofDays(30), "delete", "CreateTime", Map.of());
    }

    /** Every topic of an installation with the given taxonomy, in a fixed order. */
    public static List<TopicSpec> all(Collection<String> topicIds) {
        return Stream.concat(
                        Stream.of(raw(), enriched(), deadLetter()),
                        topicIds.stream().sorted().map(KafkaTopics::topic))
                .toList();
    }

    private static TopicSpec compacted(String name) {
        Duration month = Duration.ofDays(30);
        return spec(
                name,
                16 * MIB,
                month,
                "compact,delete",
                "CreateTime",
                Map.of("max.compaction.lag.ms", millis(DAY), "delete.retention.ms", millis(month)));
    }

    private static TopicSpec spec(
            String name,
            int maxBytes,
            Duration retention,
            String cleanup,
            String timestamps,
            Map<String, String> more) {
        Map<String, String> config = new TreeMap<>(more);
        config.put("cleanup.policy", cleanup);
        config.put("retention.ms", millis(retention));
        config.put("segment.ms", millis(DAY));
        config.put("max.message.bytes", Integer.toString(maxBytes));
        config.put("message.timestamp.type", timestamps);
        return new TopicSpec(name, TopicSpec.DEFAULT_PARTITIONS, Collections.unmodifiableMap(config));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
