package org.dateline.query.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.query.text.Highlights.Excerpt;
import org.dateline.query.text.Highlights.Highlight;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as lists show it: everything but the text, with the tags in short. */
@Schema(description = "An article as lists show it, without its text.")
public record ArticleItem(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "1 for the first text, one more for every other text", examples = "1")
        int revision,

        @Schema(required = true, examples = "Bukele and Milei meet in Buenos Aires")
        String title,

        @Schema(required = true, examples = "Dateline Wire") String source,

        @Schema(examples = "https://news.example/2024/10/bukele-milei")
        String url,

        @Schema(examples = "World") String section,
        @Schema(required = true) List<String> authors,

        @Schema(required = true, description = "the source's own keywords")
        List<String> tags,

        @Schema(required = true, description = "detected language, ISO 639-1, or und", examples = "en")
        String language,

        @Schema(description = "when the source published it, if it says so")
        Instant publishedAt,

        @Schema(required = true, description = "publishedAt, else when it first came in; lists are sorted by it")
        Instant time,

        @Schema(required = true, description = "when this revision came in")
        Instant ingestedAt,

        @Schema(
                required = true,
                description = "topics at or above their threshold, best first; with minScore also those at or above it")
        List<TopicScore> topics,

        @Schema(required = true, description = "ISO 3166-1 alpha-2 codes, most central first", examples = "[\"SV\"]")
        List<String> countries,

        @Schema(required = true, description = "the five most salient entities")
        List<EntityName> entities,

        @Schema(description = "with sort=relevance, what the order is by", examples = "0.43")
        Double relevance,

        @Schema(
                description =
                        "with q, its words in the title and the first 20,000 characters of the body, in their order, at"
                                + " most 100")
        List<Highlight> highlights,

        @Schema(description = "with q, highlights left out beyond 100", examples = "0")
        Integer highlightsOmitted,

        @Schema(description = "with q, the body around its first highlight")
        Excerpt excerpt,

        @Schema(description = "among similar articles, how similar it is, 0 to 1", examples = "0.64")
        Double similarity,

        @Schema(description = "among similar articles, ids of the entities that both name, rarest first")
        List<String> shared) {

    ArticleItem similar(double similarity, List<String> shared) {
        return new ArticleItem(
                id,
                revision,
                title,
                source,
                url,
                section,
                authors,
                tags,
                language,
                publishedAt,
                time,
                ingestedAt,
                topics,
                countries,
                entities,
                relevance,
                highlights,
                highlightsOmitted,
                excerpt,
                similarity,
                shared);
    }

    @Schema(description = "A topic and how sure the analysis is.")
    public record TopicScore(
            @Schema(required = true, examples = "human-rights")
            String id,

            @Schema(required = true, description = "calibrated probability, 0 to 1", examples = "0.87")
            double score) {}

    @Schema(description = "An entity by name.")
    public record EntityName(
            @Schema(required = true, examples = "person:nayib-bukele")
            String id,

            @Schema(required = true, examples = "PERSON") String type,

            @Schema(required = true, examples = "Nayib Bukele")
            String name) {}
}
