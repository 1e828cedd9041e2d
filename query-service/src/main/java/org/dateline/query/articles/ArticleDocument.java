package org.dateline.query.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.events.Enrichment;
import org.dateline.events.EntityTag;
import org.dateline.events.Evidence;
import org.dateline.query.text.Highlights.Highlight;
import org.dateline.store.Article;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything known of one article. Offsets count UTF-16 units of {@code title} and {@code body} as given here. */
@Schema(description = "Everything known of one article. Offsets count UTF-16 units of title and body as given here.")
public record ArticleDocument(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "1 for the first text, one more for every other text", examples = "1")
        int revision,

        @Schema(required = true, description = "hex SHA-256 of title and body with white space collapsed")
        String contentHash,

        @Schema(
                required = true,
                description = "why it changed last: new, revision, metadata or re-enriched",
                examples = "new")
        String change,

        @Schema(required = true, examples = "Dateline Wire") String source,

        @Schema(required = true, examples = "Bukele and Milei meet in Buenos Aires")
        String title,

        @Schema(required = true) String body,

        @Schema(examples = "https://news.example/2024/10/bukele-milei")
        String url,

        @Schema(description = "the source's own id") String externalId,
        @Schema(required = true) List<String> authors,

        @Schema(required = true, description = "the source's own keywords")
        List<String> tags,

        @Schema(examples = "World") String section,

        @Schema(description = "BCP 47 tag that the pusher gave", examples = "en-GB")
        String declaredLanguage,

        @Schema(required = true, description = "detected language, ISO 639-1, or und", examples = "en")
        String language,

        @Schema(description = "when the source published it, if it says so")
        Instant publishedAt,

        @Schema(required = true, description = "publishedAt, else firstIngestedAt; lists are sorted by it")
        Instant time,

        @Schema(required = true, description = "when this revision came in")
        Instant ingestedAt,

        @Schema(required = true, description = "when the first revision came in")
        Instant firstIngestedAt,

        @Schema(required = true, description = "when it was last pushed, repeats included")
        Instant seenAt,

        @Schema(required = true, description = "how many pushes brought nothing new", examples = "0")
        int repeats,

        @Schema(required = true, description = "who, what and where, most salient first")
        List<EntityTag> entities,

        @Schema(
                required = true,
                description = "mentions left out because an article lists at most 2,000",
                examples = "0")
        int mentionsOmitted,

        @Schema(required = true, description = "every topic scored at least 0.2, best first")
        List<TopicDocument> topics,

        @Schema(required = true, description = "ISO 3166-1 alpha-2 codes, most central first", examples = "[\"SV\"]")
        List<String> countries,

        @Schema(required = true) Enrichment enrichment,

        @Schema(description = "with q, its words in the title and the first 200,000 characters of the body")
        List<Highlight> highlights) {

    @Schema(description = "A topic, how sure the analysis is, and the words that made it say so.")
    public record TopicDocument(
            @Schema(required = true, examples = "human-rights")
            String id,

            @Schema(required = true, description = "calibrated probability, 0 to 1", examples = "0.87")
            double score,

            @Schema(required = true, description = "the score from which the article counts", examples = "0.5")
            double threshold,

            @Schema(required = true, description = "strongest first")
            List<Evidence> evidence,

            @Schema(required = true, description = "IPTC Media Topic codes")
            List<String> codes) {}

    static ArticleDocument of(Article article, Tags tags, List<Highlight> highlights) {
        return new ArticleDocument(
                article.id,
                article.revision,
                article.contentHash,
                article.change,
                article.source,
                article.title,
                article.body,
                article.url,
                article.externalId,
                article.authors,
                article.tags,
                article.section,
                article.declaredLanguage,
                article.language,
                article.publishedAt,
                article.time,
                article.ingestedAt,
                article.firstIngestedAt,
                article.seenAt,
                article.repeats,
                tags.entities(),
                article.mentionsOmitted,
                tags.topics(),
                article.countries,
                tags.enrichment(),
                highlights);
    }

    /** The parts that the store keeps as JSON. */
    record Tags(List<EntityTag> entities, List<TopicDocument> topics, Enrichment enrichment) {}
}
