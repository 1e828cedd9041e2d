package org.dateline.events.kafka;

import java.util.Map;

/**
 * A Kafka topic as the contract wants it. Replication factor and {@code min.insync.replicas} are the operator's choice
 * and not part of it.
 *
 * @param name the topic's name
 * @param partitions how many partitions to create it with; more later would break the order of an article's events
 * @param config topic settings by Kafka's own names, sorted by name
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {

    /** Partitions unless the operator says otherwise. */
    public static final int DEFAULT_PARTITIONS = 6;

    /** The same topic with another number of partitions. */
    public TopicSpec withPartitions(int count) {
        return new TopicSpec(name, count, config);
    }

    /** The largest record batch the topic takes, in bytes. */
    public int maxMessageBytes() {
        return Integer.parseInt(config.get("max.message.bytes"));
    }
}
