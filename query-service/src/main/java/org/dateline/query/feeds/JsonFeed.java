package org.dateline.query.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed as JSON Feed 1.1. */
@Schema(description = "A JSON Feed 1.1 document (https://www.jsonfeed.org/version/1.1/).")
record JsonFeed(
        @Schema(required = true, examples = "https://jsonfeed.org/version/1.1")
        String version,

        @Schema(required = true, examples = "Dateline") String title,

        @Schema(required = true, examples = "http://localhost:8080/") @JsonProperty("home_page_url")
        URI homePageUrl,

        @Schema(required = true, examples = "http://localhost:8080/v1/articles.json?topic=trade")
        @JsonProperty("feed_url")
        URI feedUrl,

        @Schema(description = "the page with older articles") @JsonProperty("next_url")
        URI nextUrl,

        @Schema(required = true) List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    @Schema(name = "JsonFeedItem", description = "An article in a JSON Feed.")
    record Item(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "the article's own document here")
            URI url,

            @Schema(description = "the article at its publisher") @JsonProperty("external_url")
            URI externalUrl,

            @Schema(required = true, examples = "Bukele and Milei meet in Buenos Aires")
            String title,

            @Schema(required = true, description = "how the text begins") @JsonProperty("content_text")
            String contentText,

            @Schema(required = true) @JsonProperty("date_published")
            Instant datePublished,

            @Schema(required = true, description = "when this revision came in") @JsonProperty("date_modified")
            Instant dateModified,

            @Schema(required = true) List<Author> authors,

            @Schema(required = true, description = "topics, then countries")
            List<String> tags,

            @Schema(examples = "en") String language) {}

    @Schema(name = "JsonFeedAuthor", description = "Who wrote it; the source if it names nobody.")
    record Author(@Schema(required = true) String name) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                VERSION,
                Feed.TITLE,
                feed.home(),
                feed.self(),
                feed.next().orElse(null),
                feed.entries().stream().map(entry -> item(feed, entry)).toList());
    }

    private static Item item(Feed feed, FeedEntry entry) {
        ArticleItem article = entry.article();
        List<String> names = article.authors().isEmpty() ? List.of(article.source()) : article.authors();
        List<String> tags = new ArrayList<>(
                article.topics().stream().map(ArticleItem.TopicScore::id).toList());
        tags.addAll(article.countries());
        return new Item(
                article.id(),
                feed.document(entry),
                entry.address().orElse(null),
                article.title(),
                entry.summary(),
                article.time(),
                article.ingestedAt(),
                names.stream().map(Author::new).toList(),
                tags,
                "und".equals(article.language()) ? null : article.language());
    }
}
