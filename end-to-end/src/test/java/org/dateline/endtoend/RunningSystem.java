package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.KafkaBroker;
import org.dateline.localstack.Ports;
import org.dateline.localstack.PostgresServer;
import org.dateline.localstack.junit.TestServers;

/** The three packaged services on a real PostgreSQL and a real Kafka broker. */
final class RunningSystem implements AutoCloseable {

    private static final String GROUP = "dateline-enrich";
    private static RunningSystem shared;

    private final PostgresServer postgres = TestServers.postgres();
    private final KafkaBroker kafka = TestServers.kafka();
    private final ServiceProcess ingest;
    private final ServiceProcess enrich;
    private final ServiceProcess query;
    private final Path logs = logFolder();

    /** What the store holds of a live article. */
    record Stored(
            String id,
            String source,
            String externalId,
            int revision,
            String title,
            String contentHash,
            Set<String> topics,
            JsonNode entities) {}

    private RunningSystem() {
        postgres.start();
        kafka.start();
        Map<String, String> broker = broker();
        ingest = new ServiceProcess("ingest-service", Ports.free(), broker, logs).start();
        enrich = new ServiceProcess(
                        "enrich-service",
                        Ports.free(),
                        with(broker, database(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)),
                        logs)
                .start();
        query = startQuery();
        enrich.awaitReady();
        ingest.awaitReady();
        query.awaitReady();
    }

    private ServiceProcess startQuery() {
        return new ServiceProcess(
                        "query-service",
                        Ports.free(),
                        with(broker(), database(DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD)),
                        logs)
                .start();
    }

    /** Another query service beside the one that runs, ready; whoever asked for it closes it. */
    ServiceProcess anotherQuery() {
        ServiceProcess another = startQuery();
        another.awaitReady();
        return another;
    }

    private Map<String, String> broker() {
        return Map.of("dateline.kafka.bootstrap-servers", kafka.bootstrapServers());
    }

    /** One system for every test that leaves it whole; it ends with the virtual machine. */
    static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = new RunningSystem();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    ServiceProcess ingest() {
        return ingest;
    }

    ServiceProcess enrich() {
        return enrich;
    }

    ServiceProcess query() {
        return query;
    }

    List<ServiceProcess> services() {
        return List.of(ingest, enrich, query);
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    String push(Map<String, Object> article) {
        Http.Answer answer = Http.postJson(ingest.address().resolve("/v1/articles"), article);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.body().get("id").asText();
    }

    JsonNode query(String pathAndQuery) {
        Http.Answer answer = Http.get(query.address().resolve(pathAndQuery));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    JsonNode awaitArticle(String id, int revision) {
        URI address = query.address().resolve("/v1/articles/" + id);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Http.Answer answer = Http.get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().get("revision").asInt()).isEqualTo(revision);
        });
        return Http.get(address).body();
    }

    /** Writes to the raw topic past the ingest service, as another producer might. */
    void produceRaw(String key, byte[] value, Map<String, String> headers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(KafkaTopics.RAW, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumerRecord<String, byte[]>> read(String topic) {
        return read(List.of(topic)).get(topic);
    }

    Map<String, List<ConsumerRecord<String, byte[]>>> read(Collection<String> topics) {
        return TopicLog.read(kafka.bootstrapServers(), topics);
    }

    long storedArticles() {
        return sql("select count(*) from article where retracted_at is null", rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    Map<String, Stored> stored() {
        String query = """
                select a.id, a.source, a.external_id, a.revision, a.title, a.content_hash, a.entities,
                       array(select d.id from unnest(f.topics, f.scores) as t (topic, score)
                             join topic d on d.id = t.topic where t.score >= d.threshold) topics
                from article a join article_fact f on f.time = a.time and f.id = a.id""";
        return sql(query, rows -> {
            Map<String, Stored> found = new HashMap<>();
            while (rows.next()) {
                String id = rows.getString("id");
                Set<String> topics = Arrays.stream(
                                (String[]) rows.getArray("topics").getArray())
                        .collect(Collectors.toSet());
                JsonNode entities = Http.read(rows.getString("entities").getBytes(StandardCharsets.UTF_8));
                found.put(
                        id,
                        new Stored(
                                id,
                                rows.getString("source"),
                                rows.getString("external_id"),
                                rows.getInt("revision"),
                                rows.getString("title"),
                                rows.getString("content_hash"),
                                topics,
                                entities));
            }
            return found;
        });
    }

    /** The topics of the taxonomy. */
    List<String> subjects() {
        return sql("select id from topic order by id", rows -> {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        });
    }

    /** Waits until the enrich service has committed every record of the raw topic. */
    void awaitNoLag() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(committed(admin)).isEqualTo(ends(admin)));
        }
    }

    private static Map<TopicPartition, Long> committed(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        return committed;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(List.of(KafkaTopics.RAW))
                .allTopicNames()
                .get()
                .get(KafkaTopics.RAW)
                .partitions()
                .forEach(partition ->
                        latest.put(new TopicPartition(KafkaTopics.RAW, partition.partition()), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                admin.listOffsets(latest).all().get();
        answers.forEach((partition, offset) -> {
            if (offset.offset() > 0) {
                ends.put(partition, offset.offset());
            }
        });
        return ends;
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T sql(String query, Reading<T> reading) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return reading.read(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> database(String user, String password) {
        return Map.of(
                "dateline.database.url", postgres.url(),
                "dateline.database.username", user,
                "dateline.database.password", password);
    }

    private static Map<String, String> with(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }

    private static Path logFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "service-logs")), "system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ingest.close();
        enrich.close();
        query.close();
        kafka.close();
        postgres.close();
    }
}
