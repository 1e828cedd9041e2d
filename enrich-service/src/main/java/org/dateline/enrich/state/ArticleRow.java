package org.dateline.enrich.state;

import org.dateline.events.EnrichedArticle;

/**
 * A whole row of the store.
 *
 * @param state position, revision and metadata
 * @param content text and tags, or null for the mark of a retraction
 */
public record ArticleRow(ArticleState state, Content content) {

    /** The event of a live article: a function of the row alone, so that sending it again gives the same bytes. */
    public EnrichedArticle event() {
        Metadata metadata = state.metadata();
        return new EnrichedArticle(
                state.id().toString(),
                state.revision(),
                state.change(),
                state.contentHash(),
                metadata.source(),
                content.title(),
                content.body(),
                metadata.url(),
                metadata.externalId(),
                metadata.authors(),
                metadata.tags(),
                metadata.section(),
                metadata.declaredLanguage(),
                metadata.publishedAt(),
                state.time(),
                state.raw().at(),
                state.firstIngestedAt(),
                content.language(),
                content.entities(),
                content.mentionsOmitted(),
                content.topics(),
                content.countries(),
                content.enrichment());
    }
}
