package org.dateline.launcher.tail;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How a record is shown. */
interface View {

    /** The text for one record, without a line feed at its end. */
    String show(ConsumerRecord<String, byte[]> record);
}
