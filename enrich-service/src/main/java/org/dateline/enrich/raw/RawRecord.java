package org.dateline.enrich.raw;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.RawArticle;

/**
 * A record of {@code articles.raw} that could be read and obeys the rules.
 *
 * @param id the article, equal to the record's key
 * @param position its place in the order of pushes
 * @param redriven whether its time comes from a header, so that its offset says nothing about its order
 * @param article what was pushed, or null for a retraction
 * @param contentHash of {@code article}, or null for a retraction
 * @param traceparent W3C trace context to hand on, or null
 * @param origin the record as received, for the dead letter
 */
public record RawRecord(
        UUID id,
        Position position,
        boolean redriven,
        RawArticle article,
        String contentHash,
        String traceparent,
        ConsumerRecord<byte[], byte[]> origin) {

    public boolean isRetraction() {
        return article == null;
    }
}
