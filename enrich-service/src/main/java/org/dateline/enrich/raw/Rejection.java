package org.dateline.enrich.raw;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that can't be processed, now or later, and goes to the dead letters.
 *
 * @param origin the record as received
 * @param cause the kind of reason
 * @param message every reason, for people; never quotes the article's text
 * @param attempts how often it was tried
 */
public record Rejection(ConsumerRecord<byte[], byte[]> origin, Cause cause, String message, int attempts) {

    /** A record that was tried once. */
    public Rejection(ConsumerRecord<byte[], byte[]> origin, Cause cause, String message) {
        this(origin, cause, message, 1);
    }
}
