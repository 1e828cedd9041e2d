package org.dateline.events.kafka;

import java.util.List;

/** Names of the record headers of our own; their values are UTF-8 text. */
public final class DatelineHeaders {

    /**
     * On a redriven raw record: when it was first ingested, RFC 3339. It takes the place of the record's broker time,
     * so that a record sent again late doesn't overtake a newer one.
     */
    public static final String INGESTED_AT = "dateline-ingested-at";

    /** Dead letter: a short machine-readable word for why, an open list. */
    public static final String DEAD_LETTER_CAUSE = "dateline-dl-cause";

    /** Dead letter: what was wrong, for people; every broken rule, but never article text. */
    public static final String DEAD_LETTER_MESSAGE = "dateline-dl-message";

    /** Dead letter: the Kafka topic that the record was received from. */
    public static final String DEAD_LETTER_TOPIC = "dateline-dl-topic";

    /** Dead letter: the partition there, in decimal. */
    public static final String DEAD_LETTER_PARTITION = "dateline-dl-partition";

    /** Dead letter: the offset there, in decimal. */
    public static final String DEAD_LETTER_OFFSET = "dateline-dl-offset";

    /** Dead letter: the record's time there, RFC 3339. */
    public static final String DEAD_LETTER_TIMESTAMP = "dateline-dl-timestamp";

    /** Dead letter: when it was given up, RFC 3339. */
    public static final String DEAD_LETTER_AT = "dateline-dl-at";

    /** Dead letter: how often it was tried, in decimal. */
    public static final String DEAD_LETTER_ATTEMPTS = "dateline-dl-attempts";

    /** All dead-letter headers, in the order they are written. */
    public static final List<String> DEAD_LETTER = List.of(
            DEAD_LETTER_CAUSE,
            DEAD_LETTER_MESSAGE,
            DEAD_LETTER_TOPIC,
            DEAD_LETTER_PARTITION,
            DEAD_LETTER_OFFSET,
            DEAD_LETTER_TIMESTAMP,
            DEAD_LETTER_AT,
            DEAD_LETTER_ATTEMPTS);

    private DatelineHeaders() {}
}
