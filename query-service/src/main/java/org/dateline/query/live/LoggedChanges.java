package org.dateline.query.live;

import io.quarkus.logging.Log;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.dateline.events.kafka.CloudEvents;

/** Turns fetched records into changes. Whatever is none is left out: an event is no reason to end a stream. */
final class LoggedChanges {

    private LoggedChanges() {}

    static List<LoggedChange> of(ConsumerRecords<String, Change> records) {
        List<LoggedChange> changes = new ArrayList<>();
        for (ConsumerRecord<String, Change> record : records) {
            Change change = change(record);
            if (change.equals(ChangeReader.UNREADABLE)) {
                Log.warnf("Record %d of partition %d is no article's event", record.offset(), record.partition());
            } else {
                changes.add(new LoggedChange(record.partition(), record.offset(), eventId(record), change));
            }
        }
        return changes;
    }

    private static Change change(ConsumerRecord<String, Change> record) {
        if (record.value() != null) {
            return record.value();
        }
        try {
            return Change.retracted(UUID.fromString(record.key()));
        } catch (IllegalArgumentException | NullPointerException e) {
            return ChangeReader.UNREADABLE;
        }
    }

    private static String eventId(ConsumerRecord<String, Change> record) {
        Header header = record.headers().lastHeader(CloudEvents.ID);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
