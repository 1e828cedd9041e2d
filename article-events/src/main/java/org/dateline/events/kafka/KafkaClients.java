package org.dateline.events.kafka;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Client settings that the contract prescribes, by Kafka's own names. Addresses and serialisers are the caller's. */
public final class KafkaClients {

    /** How much a request may be larger than the record batch in it: headers of the protocol, generously. */
    private static final int REQUEST_OVERHEAD = 64 * 1024;

    private KafkaClients() {}

    /**
     * For a producer to any of the topics: acknowledged by all in-sync replicas, without duplicates from its own
     * retries, compressed, and with room for the largest record that any of the topics takes.
     */
    public static Map<String, String> producer() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("compression.type", "zstd");
        // Of a batch of articles level 1 leaves 4 % more bytes than level 3, zstd's own default, whose larger tables
        // have
        // to be cleared for every batch.
        settings.put("compression.zstd.level", "1");
        settings.put(
                "max.request.size", Integer.toString(KafkaTopics.deadLetter().maxMessageBytes() + REQUEST_OVERHEAD));
        return Collections.unmodifiableMap(settings);
    }

    /** For a consumer: from the beginning if it has no position yet; positions are committed by the caller. */
    public static Map<String, String> consumer() {
        return Collections.unmodifiableMap(
                new TreeMap<>(Map.of("auto.offset.reset", "earliest", "enable.auto.commit", "false")));
    }
}
