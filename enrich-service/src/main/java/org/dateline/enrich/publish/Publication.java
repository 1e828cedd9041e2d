package org.dateline.enrich.publish;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * All that is sent about one article.
 *
 * @param origin the raw record that produced the row, for the dead letter if the broker refuses the event's size
 * @param messages one per Kafka topic
 */
public record Publication(ConsumerRecord<byte[], byte[]> origin, List<ProducerRecord<byte[], byte[]>> messages) {

    /** Size of the event, 0 for a retraction. */
    public int eventBytes() {
        return messages.stream()
                .mapToInt(message -> message.value() == null ? 0 : message.value().length)
                .max()
                .orElse(0);
    }
}
