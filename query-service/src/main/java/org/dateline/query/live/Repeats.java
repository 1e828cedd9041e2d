package org.dateline.query.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers the last event of each article that changed lately. After a crash the enrich service may send an event
 * again; the second one says nothing new.
 */
final class Repeats {

    private static final int MOST = 20_000;

    private final Map<UUID, String> last = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > MOST;
        }
    };

    /** The changes that are no repeats. */
    List<LoggedChange> drop(List<LoggedChange> changes) {
        return changes.stream().filter(this::isNew).toList();
    }

    private boolean isNew(LoggedChange logged) {
        String eventId = logged.eventId();
        return eventId == null || !eventId.equals(last.put(logged.change().id(), eventId));
    }
}
