package org.dateline.query.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Follows {@code articles.enriched} from its end, for all streams of this instance, on a thread of its own. While the
 * broker is away it tries again without limit; a topic that was made anew, or has more partitions, is followed from its
 * end again, and what a stream misses by that it reads from Kafka itself.
 */
@ApplicationScoped
class ChangeTail {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 1_000;

    private final LogConnections connections;
    private final RecentChanges recent;
    private final Repeats repeats = new Repeats();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "live-tail");
    private volatile String fault = "has not answered yet";
    private volatile KafkaConsumer<String, Change> polling;

    ChangeTail(LogConnections connections, RecentChanges recent) {
        this.connections = connections;
        this.recent = recent;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        KafkaConsumer<String, Change> consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(LogConnections.TIMEOUT.toMillis());
    }

    /** What is wrong with Kafka, null if nothing is. */
    String fault() {
        return fault;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Admin admin = connections.admin();
                    KafkaConsumer<String, Change> consumer = connections.consumer()) {
                polling = consumer;
                follow(admin, consumer);
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                if (stopped.getCount() > 0) {
                    away(e);
                }
            } catch (InterruptedException e) {
                return;
            }
            if (await(RETRY_MILLIS)) {
                return;
            }
        }
    }

    private boolean await(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void follow(Admin admin, KafkaConsumer<String, Change> consumer)
            throws ExecutionException, InterruptedException, TimeoutException {
        LogConnections.Log log = LogConnections.describe(admin);
        List<TopicPartition> partitions = log.all();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        recent.restart(log.id(), reached(consumer, partitions));
        back();
        long checkAt = System.nanoTime() + CHECK_EVERY.toNanos();
        while (stopped.getCount() > 0) {
            ConsumerRecords<String, Change> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                recent.add(repeats.drop(LoggedChanges.of(records)), reached(consumer, partitions));
            }
            if (System.nanoTime() > checkAt) {
                if (!isStill(log, admin)) {
                    return;
                }
                checkAt = System.nanoTime() + CHECK_EVERY.toNanos();
            }
        }
    }

    private boolean isStill(LogConnections.Log log, Admin admin) throws InterruptedException {
        try {
            boolean same = LogConnections.describe(admin).equals(log);
            back();
            return same;
        } catch (ExecutionException | TimeoutException e) {
            away(e);
            // A topic that is gone comes back as another one.
            return !(e.getCause() instanceof UnknownTopicOrPartitionException);
        }
    }

    private static Offsets reached(KafkaConsumer<String, Change> consumer, List<TopicPartition> partitions) {
        List<Long> next = new ArrayList<>();
        partitions.forEach(partition -> next.add(consumer.position(partition)));
        return new Offsets(next);
    }

    private void back() {
        recent.connected(true);
        if (fault != null) {
            Log.info("The live stream is fed: Kafka answers");
            fault = null;
        }
    }

    private void away(Exception e) {
        recent.connected(false);
        boolean missing = e.getCause() instanceof UnknownTopicOrPartitionException;
        String now = missing ? "has no topic articles.enriched" : "does not answer";
        if (!now.equals(fault)) {
            Log.warnf("The live stream gets nothing: Kafka %s", now);
            fault = now;
        }
    }
}
