package org.dateline.query.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of articles for a feed reader.
 *
 * @param self absolute address of this page
 * @param home absolute address of this service
 * @param next absolute address of the page with older articles
 */
record Feed(URI self, URI home, Optional<URI> next, List<FeedEntry> entries) {

    static final String TITLE = "Dateline";

    /** When anything in it changed last; what never changes for a feed without articles. */
    Instant updated() {
        return entries.stream()
                .map(entry -> entry.article().ingestedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Address of an article's own document. */
    URI document(FeedEntry entry) {
        return home.resolve("/v1/articles/" + entry.article().id());
    }
}
