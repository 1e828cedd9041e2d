package org.dateline.enrich.raw;

import java.time.Instant;

/**
 * Where a raw record stands in the order of pushes of its article.
 *
 * @param partition partition of {@code articles.raw}
 * @param offset offset there
 * @param at when the record was ingested: the broker's time, or the original time that a redriven record carries
 */
public record Position(int partition, long offset, Instant at) {

    /** Whether both name the same record. */
    public boolean sameRecord(Position other) {
        return partition == other.partition && offset == other.offset;
    }

    /** Later by time, and at equal times by offset. */
    public boolean isAfter(Position other) {
        int byTime = at.compareTo(other.at);
        return byTime > 0 || (byTime == 0 && offset > other.offset);
    }

    /** Behind the other in the log of the same partition. */
    public boolean follows(Position other) {
        return partition == other.partition && offset > other.offset;
    }

    /** The same record with another time. */
    public Position withTime(Instant time) {
        return new Position(partition, offset, time);
    }
}
