package org.dateline.ingest.articles;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.dateline.events.kafka.KafkaClients;
import org.dateline.ingest.IngestSettings;

/** The producer's settings: the contract's, those for answering soon, and what the operator adds under {@code kafka.}. */
final class ProducerSettings {

    /** Holds some twenty articles; larger batches compress little better. */
    private static final int BATCH_BYTES = 64 * 1024;

    /** The buffer counts whole batches, so it needs to be larger than what is held by clients. */
    private static final long BUFFER_MARGIN = 16L * 1024 * 1024;

    private static final Duration LONGEST_IDLE = Duration.ofDays(1);

    private ProducerSettings() {}

    static Map<String, Object> of(IngestSettings settings, Map<String, Object> common) {
        Map<String, Object> all = new HashMap<>(common);
        all.putAll(KafkaClients.producer());
        IngestSettings.Ingest ingest = settings.ingest();
        int timeout = Math.toIntExact(ingest.acknowledgeTimeout().toMillis());
        int linger = Math.toIntExact(Math.min(ingest.linger().toMillis(), timeout / 2));
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
        all.put(ProducerConfig.CLIENT_ID_CONFIG, "dateline-ingest");
        all.put(ProducerConfig.LINGER_MS_CONFIG, linger);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, ingest.maxHeldSize().asLongValue() + BUFFER_MARGIN);
        // A topic that is not written to for a while must not be forgotten: learning it again takes a round trip.
        all.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, LONGEST_IDLE.toMillis());
        return all;
    }
}
