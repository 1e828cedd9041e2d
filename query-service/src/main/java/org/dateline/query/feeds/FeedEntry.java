package org.dateline.query.feeds;

import java.net.URI;
import java.util.Optional;
import org.dateline.query.articles.ArticleItem;

/**
 * An article in a feed.
 *
 * @param summary how its text begins
 */
record FeedEntry(ArticleItem article, String summary) {

    /** The article at its publisher, if its address is one that a reader may safely follow. */
    Optional<URI> address() {
        return Optional.ofNullable(article.url()).flatMap(url -> {
            try {
                URI uri = URI.create(url);
                boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                return web && uri.getHost() != null ? Optional.of(URI.create(uri.toASCIIString())) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
