package org.dateline.enrich.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.dateline.enrich.deadletter.DeadLetters;
import org.dateline.enrich.kafka.KafkaConnections;
import org.dateline.enrich.raw.Cause;
import org.dateline.enrich.raw.Rejection;

/**
 * Sends what a batch has to say and waits until all in-sync replicas have it. If anything fails, nothing can be said
 * about the rest, so the caller sends the whole again; what the failed try still held back is thrown away before, so
 * that it can't arrive late.
 */
@ApplicationScoped
public class EventPublisher {

    private final KafkaConnections kafka;
    private final Clock clock = Clock.systemUTC();
    private KafkaProducer<byte[], byte[]> producer;

    EventPublisher(KafkaConnections kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends events and dead letters, unless dropped before. An event that the broker refuses for its size is
     * dead-lettered too, so that it doesn't block the rest.
     *
     * @param dropped whether to send nothing more; set before {@link #abandon} is called, no message leaves afterwards
     * @return the rejections that came to light here
     */
    public List<Rejection> publish(List<Publication> publications, List<Rejection> rejections, BooleanSupplier dropped)
            throws ExecutionException, InterruptedException {
        try {
            KafkaProducer<byte[], byte[]> current = current(dropped);
            List<Rejection> tooLarge = sendEvents(current, publications);
            List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
            rejections.forEach(rejection -> letters.add(DeadLetters.of(rejection, clock.instant())));
            tooLarge.forEach(rejection -> letters.add(DeadLetters.of(rejection, clock.instant())));
            for (Future<RecordMetadata> sent : send(current, letters)) {
                sent.get();
            }
            return tooLarge;
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            abandon();
            throw e;
        }
    }

    private static List<Rejection> sendEvents(KafkaProducer<byte[], byte[]> current, List<Publication> publications)
            throws ExecutionException, InterruptedException {
        List<Rejection> tooLarge = new ArrayList<>();
        List<List<Future<RecordMetadata>>> sent = new ArrayList<>();
        for (Publication publication : publications) {
            sent.add(send(current, publication.messages()));
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!fits(sent.get(i))) {
                tooLarge.add(new Rejection(
                        publications.get(i).origin(),
                        Cause.EVENT_TOO_LARGE,
                        "the broker refuses the event for its size of "
                                + publications.get(i).eventBytes() + " bytes"));
            }
        }
        return tooLarge;
    }

    private static boolean fits(List<Future<RecordMetadata>> sent) throws ExecutionException, InterruptedException {
        boolean fits = true;
        for (Future<RecordMetadata> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw e;
                }
                fits = false;
            }
        }
        return fits;
    }

    private static List<Future<RecordMetadata>> send(
            KafkaProducer<byte[], byte[]> current, List<ProducerRecord<byte[], byte[]>> messages) {
        return messages.stream().map(current::send).toList();
    }

    private synchronized KafkaProducer<byte[], byte[]> current(BooleanSupplier dropped) throws InterruptedException {
        if (dropped.getAsBoolean()) {
            throw new InterruptedException("the batch was dropped");
        }
        if (producer == null) {
            producer = kafka.producer();
        }
        return producer;
    }

    /** Throws away what was not yet sent; a publishing under way fails. */
    @PreDestroy
    public synchronized void abandon() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
