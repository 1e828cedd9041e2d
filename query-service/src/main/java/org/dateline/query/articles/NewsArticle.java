package org.dateline.query.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dateline.events.EntityTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article in the words of schema.org, for programs that read linked data. */
@Schema(description = "The article as a schema.org NewsArticle in JSON-LD.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type"})
record NewsArticle(
        @Schema(required = true, examples = "https://schema.org") @JsonProperty("@context")
        String context,

        @Schema(required = true, examples = "NewsArticle") @JsonProperty("@type")
        String type,

        @Schema(required = true, examples = "urn:uuid:6ba7b810-9dad-51d1-80b4-00c04fd430c8") @JsonProperty("@id")
        String iri,

        @Schema(required = true) String headline,
        @Schema(required = true) String articleBody,
        @Schema(required = true) Thing publisher,
        List<Thing> author,
        String url,
        String articleSection,

        @Schema(description = "BCP 47; absent if unknown") String inLanguage,

        @Schema(required = true) Instant datePublished,
        @Schema(required = true) Instant dateModified,

        @Schema(description = "the source's own keywords") List<String> keywords,
        @Schema(description = "topics it is about") List<Thing> about,
        @Schema(description = "who and what it names") List<Thing> mentions,
        @Schema(description = "countries it is about") List<Thing> contentLocation) {

    private static final Set<String> VALUES = Set.of("DATE", "MONEY");

    @Schema(name = "NewsArticleThing", description = "Somebody or something, by name.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Thing(
            @Schema(required = true, examples = "Person") @JsonProperty("@type")
            String type,

            @Schema(required = true, examples = "Nayib Bukele")
            String name,

            @Schema(description = "the id here, or a standard's code")
            String identifier,

            @Schema(description = "IPTC Media Topic codes") List<String> termCode) {

        static Thing named(String type, String name, String identifier) {
            return new Thing(type, name, identifier, null);
        }
    }

    static NewsArticle of(ArticleDocument article) {
        return new NewsArticle(
                "https://schema.org",
                "NewsArticle",
                "urn:uuid:" + article.id(),
                article.title(),
                article.body(),
                Thing.named("Organization", article.source(), null),
                article.authors().stream()
                        .map(name -> Thing.named("Person", name, null))
                        .toList(),
                article.url(),
                article.section(),
                "und".equals(article.language()) ? null : article.language(),
                article.time(),
                article.ingestedAt(),
                article.tags(),
                article.topics().stream()
                        .filter(topic -> topic.score() >= topic.threshold())
                        .map(topic ->
                                new Thing("DefinedTerm", topic.id(), "urn:dateline:topic:" + topic.id(), topic.codes()))
                        .toList(),
                article.entities().stream()
                        .filter(entity -> !VALUES.contains(entity.type()))
                        .map(entity -> Thing.named(type(entity), entity.name(), entity.id()))
                        .toList(),
                article.countries().stream()
                        .map(code -> Thing.named("Country", code, "urn:iso:std:iso:3166:-1:" + code))
                        .toList());
    }

    private static String type(EntityTag entity) {
        return switch (entity.type()) {
            case "PERSON" -> "Person";
            case "ORGANIZATION" -> "Organization";
            case "LOCATION" -> "Place";
            case "COUNTRY" -> "Country";
            default -> "Thing";
        };
    }
}
