package org.dateline.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem;

/**
 * Something to tell a client.
 *
 * @param type the event's type: {@code article}, {@code revision}, {@code gone}, {@code gap}, {@code heartbeat} or
 *     {@code closing}
 * @param data what is sent as JSON
 * @param after where a client that has this event goes on
 */
record StreamEvent(String type, Object data, StreamPosition after) {

    /** An article that is not to be shown any more: it was retracted, or the selection no longer has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gone(UUID id, String reason) {}

    /** Nothing happened up to this time. */
    record Heartbeat(Instant at) {}

    /** The service ends the stream; going on from the last event's id loses nothing. */
    record Closing(String reason) {}

    /**
     * What a change means to a selection, or nothing.
     *
     * @param found the article as the store has it now, null if the selection does not have it
     */
    static Optional<StreamEvent> of(Change change, ArticleItem found, StreamPosition after) {
        if (change.kind() == Change.Kind.RETRACTED) {
            return Optional.of(new StreamEvent("gone", new Gone(change.id(), "retracted"), after));
        }
        boolean added = change.kind() == Change.Kind.ADDED;
        if (found == null) {
            return added
                    ? Optional.empty()
                    : Optional.of(new StreamEvent("gone", new Gone(change.id(), "unselected"), after));
        }
        return isOvertaken(change, found)
                ? Optional.empty()
                : Optional.of(new StreamEvent(added ? "article" : "revision", found, after));
    }

    // The store is ahead: a later event of the same article follows, with what would be shown now.
    private static boolean isOvertaken(Change change, ArticleItem found) {
        return found.revision() > change.revision()
                || (found.revision() == change.revision() && found.ingestedAt().isAfter(change.ingestedAt()));
    }

    static StreamEvent gap(Gap gap, StreamPosition after) {
        return new StreamEvent("gap", gap, after);
    }

    static StreamEvent heartbeat(StreamPosition at) {
        return new StreamEvent("heartbeat", new Heartbeat(Instant.now()), at);
    }

    static StreamEvent closing(String reason, StreamPosition at) {
        return new StreamEvent("closing", new Closing(reason), at);
    }
}
