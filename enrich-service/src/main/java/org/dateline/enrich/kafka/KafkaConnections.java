package org.dateline.enrich.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.enrich.EnrichSettings;
import org.dateline.events.kafka.KafkaClients;

/** Makes the Kafka clients of this service. Settings named {@code kafka.*} (security, for example) go to each of them. */
@ApplicationScoped
public class KafkaConnections {

    private static final int ADMIN_TIMEOUT_MS = 10_000;
    private static final int DELIVERY_TIMEOUT_MS = 30_000;
    private static final int REQUEST_TIMEOUT_MS = 10_000;
    private static final long BUFFER_BYTES = 64L * 1024 * 1024;

    /** How long nobody takes over from an instance that was killed, itself restarted included; Kafka's own is 45 s. */
    private static final int SESSION_TIMEOUT_MS = 15_000;

    private final Map<String, Object> common;
    private final EnrichSettings.PipelineSettings settings;

    KafkaConnections(@Identifier("default-kafka-broker") Map<String, Object> common, EnrichSettings settings) {
        this.common = common;
        this.settings = settings.enrich();
    }

    public Admin admin() {
        Map<String, Object> config = config(Map.of());
        config.put("request.timeout.ms", ADMIN_TIMEOUT_MS);
        config.put("default.api.timeout.ms", ADMIN_TIMEOUT_MS);
        return Admin.create(config);
    }

    /** A producer that gives up after half a minute, so that an outage is seen and named; the caller tries again. */
    public KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = config(KafkaClients.producer());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MS);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "dateline-enrich");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer of the pipeline's group. All partitions are given back in a rebalance and then read from the committed
     * offsets, so that a batch that was dropped comes again whole.
     */
    public KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = config(KafkaClients.consumer());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-enrich");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchRecords());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, settings.fetchBytes());
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, settings.fetchPartitionBytes());
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> config(Map<String, String> prescribed) {
        Map<String, Object> config = new HashMap<>(common);
        config.putAll(prescribed);
        return config;
    }
}
