package org.dateline.query.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads changes that are no longer in memory from Kafka, a portion at a time, for streams that resume far back. Readers
 * are few and used in turn; a failure of the broker is thrown, and the stream asks again.
 */
@ApplicationScoped
class ChangeHistory {

    private static final int PORTION = 2_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogConnections connections;
    private final Queue<KafkaConsumer<String, Change>> idle = new ConcurrentLinkedQueue<>();

    ChangeHistory(LogConnections connections) {
        this.connections = connections;
    }

    /**
     * The next changes after a position, up to where memory begins.
     *
     * @throws PositionLostException if the log does not have them
     */
    List<ChangeBatch> read(StreamPosition position, Offsets until) {
        return with(consumer -> read(consumer, position, until));
    }

    /** Fails if the log does not have what follows a position. */
    void check(StreamPosition position, RecentChanges.Window window) {
        boolean remembered =
                position.offsets().reach(window.begin()) && window.end().reach(position.offsets());
        if (!remembered) {
            with(consumer -> {
                check(consumer, position, partitions(window.end()));
                return null;
            });
        }
    }

    private <T> T with(Function<KafkaConsumer<String, Change>, T> use) {
        KafkaConsumer<String, Change> free = idle.poll();
        KafkaConsumer<String, Change> consumer = free == null ? connections.consumer() : free;
        boolean sound = false;
        try {
            T result = use.apply(consumer);
            sound = true;
            return result;
        } catch (PositionLostException e) {
            sound = true;
            throw e;
        } finally {
            if (sound) {
                consumer.unsubscribe();
                idle.add(consumer);
            } else {
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        }
    }

    private static List<ChangeBatch> read(
            KafkaConsumer<String, Change> consumer, StreamPosition position, Offsets until) {
        List<TopicPartition> behind = partitions(until).stream()
                .filter(partition -> position.offsets().at(partition.partition()) < until.at(partition.partition()))
                .toList();
        check(consumer, position, behind);
        consumer.assign(behind);
        behind.forEach(partition -> consumer.seek(partition, position.offsets().at(partition.partition())));
        List<ChangeBatch> batches = new ArrayList<>();
        Offsets reached = position.offsets();
        int found = 0;
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (found < PORTION && !reached.reach(until)) {
            ConsumerRecords<String, Change> records = consumer.poll(POLL);
            for (TopicPartition partition : behind) {
                reached = reached.with(partition.partition(), consumer.position(partition));
            }
            if (!records.isEmpty()) {
                batches.add(new ChangeBatch(-1, LoggedChanges.of(records), reached));
                found += records.count();
            } else if (System.nanoTime() > giveUpAt) {
                throw new TimeoutException("the broker sends nothing");
            }
        }
        return batches.isEmpty() ? List.of(new ChangeBatch(-1, List.of(), reached)) : batches;
    }

    private static void check(
            KafkaConsumer<String, Change> consumer, StreamPosition position, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Offsets oldest = position.offsets();
        Offsets newest = position.offsets();
        boolean ahead = false;
        for (TopicPartition partition : partitions) {
            int number = partition.partition();
            ahead = ahead || position.offsets().at(number) > ends.get(partition);
            oldest = oldest.with(number, Math.max(oldest.at(number), begins.get(partition)));
            newest = newest.with(number, ends.get(partition));
        }
        if (ahead) {
            throw new PositionLostException(Gap.AHEAD, position.at(newest));
        }
        if (!position.offsets().reach(oldest)) {
            throw new PositionLostException(Gap.EXPIRED, position.at(oldest));
        }
    }

    private static List<TopicPartition> partitions(Offsets offsets) {
        return IntStream.range(0, offsets.partitions())
                .mapToObj(LogConnections.Log::partition)
                .toList();
    }

    @PreDestroy
    void close() {
        idle.forEach(KafkaConsumer::close);
    }
}
