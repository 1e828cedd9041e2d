package org.dateline.events;

import java.time.Instant;
import java.util.List;

/**
 * An article with its tags: the value of a record on {@code articles.enriched} and on the topic of every subject it is
 * about. The record's key is {@link #id}; consumers ignore a lower {@link #revision} after a higher one. Times are in
 * whole microseconds, which is what the store keeps; finer digits are cut off.
 *
 * @param id the article's id, UUID version 5
 * @param revision 1 for the first text seen, one more for every other text under the same id
 * @param change why this event was sent: {@code new}, {@code revision}, {@code metadata} or {@code re-enriched}; an
 *     open list, may be null
 * @param contentHash lower-case hex SHA-256 of title and body, see {@code ContentHash}
 * @param source the publisher's name as the pusher gives it
 * @param title the headline exactly as pushed; offsets with field {@code title} point into it
 * @param body the text exactly as pushed; offsets with field {@code body} point into it
 * @param url the article's address as pushed, or null
 * @param externalId the source's own id, or null
 * @param authors names of the authors, never null
 * @param tags the source's own keywords, never null
 * @param section the source's section, or null
 * @param declaredLanguage BCP 47 tag that the pusher gave, or null
 * @param publishedAt when the source published the article, or null
 * @param time {@code publishedAt}, else {@code firstIngestedAt}; never null; what lists are sorted by
 * @param ingestedAt broker time of the raw record that produced this state: the latest one that changed text or metadata
 * @param firstIngestedAt broker time of the first raw record of this article
 * @param language detected language, ISO 639-1, or {@code und}
 * @param entities who, what and where; each once, most salient first
 * @param mentionsOmitted how many mentions were left out because an article lists at most 2,000 of them
 * @param topics the subjects scored at least 0.2, best first, each with its evidence
 * @param countries ISO 3166-1 alpha-2 codes of the countries the article is about, most central first
 * @param enrichment what analysed the article, and when
 */
public record EnrichedArticle(
        String id,
        int revision,
        String change,
        String contentHash,
        String source,
        String title,
        String body,
        String url,
        String externalId,
        List<String> authors,
        List<String> tags,
        String section,
        String declaredLanguage,
        Instant publishedAt,
        Instant time,
        Instant ingestedAt,
        Instant firstIngestedAt,
        String language,
        List<EntityTag> entities,
        int mentionsOmitted,
        List<TopicTag> topics,
        List<String> countries,
        Enrichment enrichment) {

    public EnrichedArticle {
        authors = Values.listOf(authors);
        tags = Values.listOf(tags);
        entities = Values.listOf(entities);
        topics = Values.listOf(topics);
        countries = Values.listOf(countries);
        publishedAt = Values.micros(publishedAt);
        time = Values.micros(time);
        ingestedAt = Values.micros(ingestedAt);
        firstIngestedAt = Values.micros(firstIngestedAt);
    }
}
