package org.dateline.query.live;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to an article; what it is now, the store says.
 *
 * @param revision of the text, 0 if the article is gone
 * @param ingestedAt when the state came in, null if the article is gone
 */
record Change(UUID id, Kind kind, int revision, Instant ingestedAt) {

    /** What happened. */
    enum Kind {
        /** The first text of the id. */
        ADDED,
        /** Another text, other metadata or other tags. */
        CHANGED,
        /** Retracted. */
        RETRACTED
    }

    /** The word in the event's {@code change} decides; an unknown one is some kind of change. */
    static Change of(UUID id, String change, int revision, Instant ingestedAt) {
        boolean added = "new".equals(change) || (change == null && revision == 1);
        return new Change(id, added ? Kind.ADDED : Kind.CHANGED, revision, ingestedAt);
    }

    static Change retracted(UUID id) {
        return new Change(id, Kind.RETRACTED, 0, null);
    }
}
