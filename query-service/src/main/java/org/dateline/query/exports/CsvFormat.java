package org.dateline.query.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem;
import org.dateline.query.articles.ArticleQueries;
import org.dateline.query.selection.Selection;

/** A line per article, without its text, for spreadsheets; what is a list in JSON is joined by semicolons. */
@ApplicationScoped
class CsvFormat implements ExportFormat {

    private static final List<String> HEADER = List.of(
            "id",
            "revision",
            "time",
            "publishedAt",
            "ingestedAt",
            "source",
            "section",
            "language",
            "title",
            "url",
            "authors",
            "tags",
            "topics",
            "countries",
            "entities");

    private final ArticleQueries articles;

    CsvFormat(ArticleQueries articles) {
        this.articles = articles;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String contentType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        write(out, HEADER);
    }

    @Override
    public void write(OutputStream out, Selection selection, List<UUID> ids) throws IOException {
        // The ids are of the selection already; only how low a topic may score is left of it.
        Selection scores = new Selection(
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), selection.minScore(), Optional.empty());
        for (ArticleItem article : articles.amongWithAllEntities(scores, ids)) {
            write(out, fields(article));
        }
    }

    private static void write(OutputStream out, List<String> fields) throws IOException {
        out.write(CsvText.record(fields).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> fields(ArticleItem article) {
        return Arrays.asList(
                article.id().toString(),
                Integer.toString(article.revision()),
                time(article.time()),
                time(article.publishedAt()),
                time(article.ingestedAt()),
                article.source(),
                article.section(),
                article.language(),
                article.title(),
                article.url(),
                joined(article.authors()),
                joined(article.tags()),
                joined(article.topics().stream().map(ArticleItem.TopicScore::id).toList()),
                joined(article.countries()),
                joined(article.entities().stream()
                        .map(ArticleItem.EntityName::name)
                        .toList()));
    }

    private static String time(Instant time) {
        return time == null ? "" : time.toString();
    }

    private static String joined(List<String> values) {
        return String.join("; ", values);
    }
}
