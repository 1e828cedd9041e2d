package org.dateline.enrich.pipeline;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.kafka.KafkaClients;
import org.dateline.events.kafka.KafkaTopics;

/** What stands around the service: a pusher, a consumer and a reader of the store. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String bootstrapServers;
    private final String databaseUrl;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> pending = new ArrayList<>();

    Desk(String bootstrapServers, String databaseUrl) {
        this.bootstrapServers = bootstrapServers;
        this.databaseUrl = databaseUrl;
        Map<String, Object> config = new HashMap<>(KafkaClients.producer());
        config.put("bootstrap.servers", bootstrapServers);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A message as a consumer sees it. */
    record Message(String key, byte[] value, Map<String, String> headers) {

        EnrichedArticle event() {
            try {
                return EventJson.readEnriched(value);
            } catch (org.dateline.events.UnreadableEventException e) {
                throw new AssertionError(e);
            }
        }
    }

    RecordMetadata push(RawArticle article) {
        return push(article, Map.of());
    }

    RecordMetadata push(RawArticle article, Map<String, String> headers) {
        return send(article.id(), EventJson.write(article), headers);
    }

    RecordMetadata retract(String id) {
        return send(id, null, Map.of());
    }

    RecordMetadata send(String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(KafkaTopics.RAW, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends without waiting; {@link #flush} waits for all. */
    void pushSoon(RawArticle article) {
        pending.add(producer.send(new ProducerRecord<>(
                KafkaTopics.RAW, article.id().getBytes(StandardCharsets.UTF_8), EventJson.write(article))));
    }

    void flush() {
        try {
            for (Future<RecordMetadata> sent : pending) {
                sent.get();
            }
            pending.clear();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The raw records of one article as the service's consumer gets them. */
    ConsumerRecords<byte[], byte[]> raw(String id) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, KafkaTopics.RAW);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key() != null && id.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                        found.computeIfAbsent(
                                        new TopicPartition(record.topic(), record.partition()),
                                        partition -> new ArrayList<>())
                                .add(record);
                    }
                }
            }
        }
        return new ConsumerRecords<>(found, Map.of());
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(databaseUrl, "dateline", "dateline");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until everything pushed so far is committed by the service, so that all its effects can be seen. */
    void awaitConsumed() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, KafkaTopics.RAW);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("dateline-enrich")
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends.entrySet().stream()
                        .allMatch(end -> end.getValue() == 0
                                || (committed.get(end.getKey()) != null
                                        && committed.get(end.getKey()).offset() >= end.getValue()));
            });
        }
    }

    /** Everything on a topic about one key, in order. */
    List<Message> messages(String topic, String key) {
        return messages(topic).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    List<Message> messages(String topic) {
        List<Message> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    messages.add(new Message(record.key(), record.value(), headers(record)));
                }
            }
        }
        return messages;
    }

    /** The only row of a query as text by column. */
    Map<String, String> row(String sql, String... parameters) {
        List<Map<String, String>> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + sql);
        }
        return rows.get(0);
    }

    List<Map<String, String>> rows(String sql, String... parameters) {
        try (Connection connection = DriverManager.getConnection(databaseUrl, "dateline", "dateline");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<Map<String, String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Map<String, String> article(String id) {
        return row("select * from article where id = ?::uuid", id);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static RawArticle article(String id, String title, String body) {
        return new RawArticle(id, "Desk Daily", title, body, null, null, null, null, null, "en", null);
    }

    @Override
    public void close() {
        producer.close();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return IntStream.range(0, consumer.partitionsFor(topic).size())
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
