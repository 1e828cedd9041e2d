package org.dateline.query.live;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the store was replayed, in the order of {@code (ingested_at, id)}.
 *
 * @param ingestedAt to the microsecond, as stored
 */
record ReplayPosition(Instant ingestedAt, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);

    /** Before everything that came in at this time or later. */
    static ReplayPosition from(Instant time) {
        return new ReplayPosition(time, FIRST);
    }
}
