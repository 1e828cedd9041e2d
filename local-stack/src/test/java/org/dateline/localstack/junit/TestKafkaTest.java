package org.dateline.localstack.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.localstack.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tests may expect of Kafka, on whichever stack they run. */
class TestKafkaTest {

    private static final int LARGEST_DEAD_LETTER = 17 * 1024 * 1024;

    private static KafkaBroker kafka;

    @BeforeAll
    static void startBroker() {
        kafka = TestServers.kafka().start();
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void keepsRecordsAndClusterAcrossARestartOnTheSamePort() throws Exception {
        create("kept", Map.of());
        send("kept", "first".getBytes(UTF_8));
        String cluster = clusterId();
        kafka.stop();
        kafka.start();
        send("kept", "second".getBytes(UTF_8));
        assertThat(clusterId()).isEqualTo(cluster);
        assertThat(read("kept", 2))
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly("first", "second");
    }

    @Test
    void takesTheLargestMessageOfTheContract() throws Exception {
        create("large", Map.of("max.message.bytes", Integer.toString(LARGEST_DEAD_LETTER + 1024)));
        send("large", new byte[LARGEST_DEAD_LETTER]);
        assertThat(read("large", 1)).extracting(record -> record.value().length).containsExactly(LARGEST_DEAD_LETTER);
    }

    @Test
    void createsNoTopicByUse() {
        assertThatThrownBy(() -> send("mistyped", new byte[1])).hasMessageContaining("mistyped");
    }

    private static void create(String topic, Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    private static String clusterId() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void send(String topic, byte[] value) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "max.block.ms",
                "5000",
                "max.request.size",
                LARGEST_DEAD_LETTER + 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (records.size() < count) {
                var polled = consumer.poll(Duration.ofSeconds(20));
                assertThat(polled.isEmpty()).isFalse();
                polled.forEach(records::add);
            }
            return records;
        }
    }
}
