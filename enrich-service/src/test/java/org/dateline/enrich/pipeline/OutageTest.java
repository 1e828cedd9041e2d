package org.dateline.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.localstack.KafkaBroker;
import org.dateline.localstack.PostgresServer;
import org.dateline.localstack.junit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A database and a broker of its own, which come late and go away in mid-stream. */
@QuarkusTest
@TestProfile(OutageTest.ShortWaits.class)
@QuarkusTestResource(value = OutageTest.OwnStack.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

    /** Readiness itself takes seconds while things are away. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static PostgresServer postgres;
    private static KafkaBroker kafka;
    private static Desk desk;

    public static class ShortWaits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.enrich.retry-longest", "500ms", "dateline.enrich.batch-records", "50");
        }
    }

    public static class OwnStack implements QuarkusTestResourceLifecycleManager {

        /** After the stack that all tests share, so that this one's addresses count. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            postgres = TestServers.postgres();
            kafka = TestServers.kafka();
            return Map.of(
                    "dateline.database.url", postgres.url(),
                    "dateline.kafka.bootstrap-servers", kafka.bootstrapServers());
        }

        @Override
        public void stop() {
            kafka.close();
            postgres.close();
        }
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void startsWithoutDatabaseAndBrokerAndTakesArticlesOnceTheyAreThere() {
        assertThat(Service.liveness()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Service.readinessReport())
                .contains("the database, to bring its schema up to date"));
        assertThat(Service.readiness()).isEqualTo(503);

        postgres.start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Service.readinessReport()).contains("Kafka, to create topics"));
        assertThat(Service.liveness()).isEqualTo(200);
        kafka.start();

        Service.awaitReady();
        desk = new Desk(kafka.bootstrapServers(), postgres.url());
        assertAllArrive(push(20));
    }

    @Test
    @Order(2)
    void databaseThatIsKilledInMidStreamDelaysArticlesAndDeadLettersNone() {
        List<String> ids = new ArrayList<>(push(200));
        postgres.kill();
        ids.addAll(push(100));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Service.readinessReport())
                .contains("\"waitingFor\": \"the database\""));
        assertThat(Service.liveness()).isEqualTo(200);

        postgres.start();

        Service.awaitReady();
        assertAllArrive(ids);
    }

    @Test
    @Order(3)
    void brokerThatGoesAwayInMidStreamDelaysArticlesAndDeadLettersNone() {
        List<String> ids = push(300);
        kafka.stop();
        assertThat(Service.liveness()).isEqualTo(200);

        kafka.start();

        Service.awaitReady();
        assertAllArrive(ids);
    }

    @Test
    @Order(4)
    void articlesSurviveARebalanceInMidStream() {
        List<String> ids = new ArrayList<>(push(200));
        try (KafkaConsumer<byte[], byte[]> stranger = stranger()) {
            stranger.subscribe(List.of(KafkaTopics.RAW));
            await().atMost(PATIENCE).until(() -> {
                stranger.poll(Duration.ofMillis(100));
                return !stranger.assignment().isEmpty();
            });
            ids.addAll(push(100));
        }
        assertAllArrive(ids);
    }

    private static KafkaConsumer<byte[], byte[]> stranger() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "dateline-enrich",
                        "enable.auto.commit",
                        false,
                        "partition.assignment.strategy",
                        RangeAssignor.class.getName()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<String> push(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = Desk.newId();
            ids.add(id);
            desk.pushSoon(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE + " Report " + i));
        }
        desk.flush();
        return ids;
    }

    private static void assertAllArrive(List<String> ids) {
        desk.awaitConsumed();
        Set<String> stored = desk.rows("select id from article where revision = 1 and repeats = 0").stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
        assertThat(stored).containsAll(ids);
        for (String topic : List.of(KafkaTopics.ENRICHED, "articles.topic.trade")) {
            Map<String, Set<String>> eventIds = desk.messages(topic).stream()
                    .collect(Collectors.groupingBy(
                            Desk.Message::key,
                            Collectors.mapping(message -> message.headers().get("ce_id"), Collectors.toSet())));
            assertThat(eventIds.keySet()).containsAll(ids);
            assertThat(eventIds.values()).allSatisfy(all -> assertThat(all).hasSize(1));
        }
        assertThat(desk.messages(KafkaTopics.DEAD_LETTER)).isEmpty();
    }
}
