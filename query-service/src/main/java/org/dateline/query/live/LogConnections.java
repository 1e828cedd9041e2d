package org.dateline.query.live;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.events.kafka.KafkaClients;
import org.dateline.events.kafka.KafkaTopics;

/**
 * Makes the Kafka clients that read {@code articles.enriched}: without a group, since every instance reads all of it.
 * Settings named {@code kafka.*} (security, for example) go to each of them.
 */
@ApplicationScoped
class LogConnections {

    /** How long anything asked of the broker may take. */
    static final Duration TIMEOUT = Duration.ofSeconds(3);

    // Small, so that several readers fit a small heap; a single larger record is still taken.
    private static final int FETCH_BYTES = 2 * 1024 * 1024;
    private static final int PARTITION_BYTES = 512 * 1024;
    /** One look-up's worth. */
    private static final int BATCH_RECORDS = 200;

    private final Map<String, Object> common;

    LogConnections(@Identifier("default-kafka-broker") Map<String, Object> common) {
        this.common = common;
    }

    /**
     * The topic as it is now.
     *
     * @param id of the cluster and of this creation of the topic
     */
    record Log(long id, int partitions) {

        List<TopicPartition> all() {
            return IntStream.range(0, partitions).mapToObj(Log::partition).toList();
        }

        static TopicPartition partition(int number) {
            return new TopicPartition(KafkaTopics.ENRICHED, number);
        }
    }

    Admin admin() {
        Map<String, Object> config = new HashMap<>(common);
        config.put("request.timeout.ms", (int) TIMEOUT.toMillis());
        config.put("default.api.timeout.ms", (int) TIMEOUT.toMillis());
        return Admin.create(config);
    }

    KafkaConsumer<String, Change> consumer() {
        Map<String, Object> config = new HashMap<>(common);
        config.putAll(KafkaClients.consumer());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-query-live");
        // A position that the log does not have is something to be told, not to be skipped.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH_RECORDS);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ChangeReader());
    }

    /** What the topic is now; fails if the broker does not answer or has no such topic. */
    static Log describe(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        String cluster = admin.describeCluster().clusterId().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        TopicDescription topic = admin.describeTopics(List.of(KafkaTopics.ENRICHED))
                .allTopicNames()
                .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .get(KafkaTopics.ENRICHED);
        String name = cluster + "/" + topic.topicId();
        long id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return new Log(id, topic.partitions().size());
    }
}
