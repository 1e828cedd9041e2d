package org.dateline.query.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem;

/**
 * The states that a replay of the store sent last, so that they are not sent again when the log tells of them. Only what
 * came in shortly before the replay began can be both in the store and still to come in the log, and that is replayed
 * last.
 */
final class Sent {

    private static final int MOST = 20_000;

    private record State(UUID id, int revision, Instant ingestedAt) {}

    private final Map<State, Boolean> states = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<State, Boolean> eldest) {
            return size() > MOST;
        }
    };

    void add(ArticleItem article) {
        states.put(state(article), true);
    }

    boolean has(ArticleItem article) {
        return states.containsKey(state(article));
    }

    private static State state(ArticleItem article) {
        return new State(article.id(), article.revision(), article.ingestedAt());
    }
}
