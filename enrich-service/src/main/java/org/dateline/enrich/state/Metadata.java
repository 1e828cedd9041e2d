package org.dateline.enrich.state;

import java.time.Instant;
import java.util.List;
import org.dateline.events.RawArticle;

/** What an article carries besides its text: a push that differs only here updates the article without a revision. */
public record Metadata(
        String source,
        String url,
        String externalId,
        List<String> authors,
        List<String> tags,
        String section,
        String declaredLanguage,
        Instant publishedAt) {

    static Metadata of(RawArticle article) {
        return new Metadata(
                article.source(),
                article.url(),
                article.externalId(),
                article.authors(),
                article.tags(),
                article.section(),
                article.declaredLanguage(),
                article.publishedAt());
    }
}
