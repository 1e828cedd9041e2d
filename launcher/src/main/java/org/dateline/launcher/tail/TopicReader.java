package org.dateline.launcher.tail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.launcher.LauncherException;

/** Reads one Kafka topic with a consumer of its own that belongs to no group and leaves no trace. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int CONNECT_MILLIS = 10_000;
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TopicReader(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /** Takes a record; answers whether it wants more. */
    @FunctionalInterface
    public interface Sink {
        boolean take(ConsumerRecord<String, byte[]> record);
    }

    /**
     * Opens a topic.
     *
     * @param topic a whole Kafka topic name, or a topic of the taxonomy
     * @throws LauncherException if the broker can't be reached or has no such topic
     */
    public static TopicReader open(String bootstrapServers, String topic, boolean onlyNew) {
        String name = topic.startsWith("articles.") ? topic : KafkaTopics.OF_TOPIC_PREFIX + topic;
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "default.api.timeout.ms",
                        CONNECT_MILLIS,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            return new TopicReader(consumer, assign(consumer, name, onlyNew));
        } catch (TimeoutException e) {
            consumer.close();
            throw new LauncherException(
                    "No Kafka answers at " + bootstrapServers + "; is the stack up (./dateline up)?", e);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static List<TopicPartition> assign(KafkaConsumer<String, byte[]> consumer, String name, boolean onlyNew) {
        var topics = consumer.listTopics();
        if (!topics.containsKey(name)) {
            String known = new TreeSet<>(topics.keySet())
                    .stream().filter(topic -> !topic.startsWith("_")).collect(Collectors.joining(", "));
            throw new LauncherException("There is no topic " + name + "; there are: " + known);
        }
        List<TopicPartition> partitions = topics.get(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (onlyNew) {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        } else {
            consumer.seekToBeginning(partitions);
        }
        return partitions;
    }

    /** Hands over record after record: until the sink has enough, to the present end, or until {@link #stopAtExit}. */
    public void read(boolean toPresentEnd, Sink sink) {
        try {
            Map<TopicPartition, Long> ends = toPresentEnd ? consumer.endOffsets(partitions) : Map.of();
            while (!toPresentEnd || !reached(ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (!sink.take(record)) {
                        return;
                    }
                }
            }
        } catch (WakeupException e) {
            // The user pressed Ctrl-C: that is how a tail ends.
        } catch (KafkaException e) {
            throw new LauncherException("Reading ended: " + e.getMessage(), e);
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Ends the reading when the JVM is asked to end. */
    void stopAtExit() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            consumer.wakeup();
                            awaitClosed();
                        },
                        "stop-tail"));
    }

    private void awaitClosed() {
        try {
            if (!closed.await(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("dateline: the consumer did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        consumer.close();
        closed.countDown();
    }
}
