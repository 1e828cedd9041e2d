package org.dateline.ingest.articles;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Problems;

/**
 * Publishes to {@code articles.raw} and tells when all in-sync replicas have the record, or that they did not say so
 * within {@code dateline.ingest.acknowledge-timeout}. Never blocks: a topic not yet known or a full buffer is an
 * immediate failure. Safe to call from any thread; records of one key keep the order of the calls.
 */
@Singleton
public final class ArticlePublisher {

    private final KafkaProducer<byte[], byte[]> producer;
    private final PushMetrics metrics;
    private final Clock clock;

    ArticlePublisher(
            IngestSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> common,
            PushMetrics metrics,
            Clock clock) {
        this.producer = new KafkaProducer<>(
                ProducerSettings.of(settings, common), new ByteArraySerializer(), new ByteArraySerializer());
        this.metrics = metrics;
        this.clock = clock;
    }

    void publish(RawArticle article, String traceParent, Acknowledgement listener) {
        Map<String, String> headers = CloudEvents.raw(article.id(), pushId(), clock.instant());
        send(article.id(), EventJson.write(article), headers, traceParent, listener);
    }

    /** Asks for the article to be forgotten, whether or not it is known. */
    void retract(String id, String traceParent, Acknowledgement listener) {
        Map<String, String> headers = CloudEvents.rawRetraction(id, pushId(), clock.instant());
        send(id, null, headers, traceParent, listener);
    }

    /** Learns the topic's partitions, without which nothing can be published; to be called off the event loop. */
    public boolean knowsTopic() {
        return !partitions().isEmpty();
    }

    private List<?> partitions() {
        try {
            return producer.partitionsFor(KafkaTopics.RAW);
        } catch (TimeoutException e) {
            return List.of();
        }
    }

    private void send(
            String id, byte[] value, Map<String, String> headers, String traceParent, Acknowledgement listener) {
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(KafkaTopics.RAW, null, ascii(id), value, kafkaHeaders(headers, traceParent));
        // The value itself is not held until the answer: the producer has its own copy.
        int bytes = value == null ? PushMetrics.NOTHING : value.length;
        long start = System.nanoTime();
        try {
            var unused = producer.send(sent, (metadata, failure) -> {
                if (failure == null) {
                    metrics.acknowledged(bytes, System.nanoTime() - start);
                    listener.settled(null);
                } else {
                    fail(id, failure, listener);
                }
            });
        } catch (RuntimeException e) {
            fail(id, e, listener);
        }
    }

    private void fail(String id, Exception failure, Acknowledgement listener) {
        if (!(failure instanceof TimeoutException)) {
            Log.warnf("Article %s was not acknowledged: %s", id, failure);
        }
        metrics.unavailable();
        listener.settled(Problems.kafkaUnavailable());
    }

    private static List<Header> kafkaHeaders(Map<String, String> headers, String traceParent) {
        List<Header> all = new ArrayList<>(headers.size() + 1);
        headers.forEach((name, text) -> all.add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
        all.add(new RecordHeader(CloudEvents.TRACEPARENT, ascii(traceParent)));
        return all;
    }

    /** Unique, not secret: the fast generator will do. */
    private static String pushId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Requests under way have been waited for by now; what a cut stream left behind is still sent. */
    void close(@Observes ShutdownEvent event) {
        producer.close(Duration.ofSeconds(5));
    }
}
