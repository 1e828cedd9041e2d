package org.dateline.events;

import java.time.Instant;
import java.util.List;

/**
 * An article as it was pushed: the value of a record on {@code articles.raw}, whose key is {@link #id}.
 *
 * <p>Lengths and valid text are the business of {@code ArticleRules}; a record that breaks them is dead-lettered by
 * the enrich service. The record itself accepts anything, null elements included, so that the rules can name all that is
 * wrong. Text is exactly as pushed: never trimmed, normalised or re-wrapped.
 *
 * @param id UUID version 5 of the article's identity, see {@code ArticleIdentity}; equals the record's key
 * @param source the publisher's name as the pusher gives it
 * @param title the headline, plain text
 * @param body the plain text of the article, always present (HTML was turned into text on the way in)
 * @param url the article's address as pushed, or null
 * @param externalId the source's own id of the article, or null
 * @param authors names of the authors in the order given, never null
 * @param tags the source's own keywords, never null
 * @param section the source's section, or null
 * @param declaredLanguage BCP 47 tag that the pusher gave, or null
 * @param publishedAt when the source published the article, or null; in whole microseconds, finer digits are cut off
 */
public record RawArticle(
        String id,
        String source,
        String title,
        String body,
        String url,
        String externalId,
        List<String> authors,
        List<String> tags,
        String section,
        String declaredLanguage,
        Instant publishedAt) {

    public RawArticle {
        authors = Values.listOf(authors);
        tags = Values.listOf(tags);
        publishedAt = Values.micros(publishedAt);
    }
}
