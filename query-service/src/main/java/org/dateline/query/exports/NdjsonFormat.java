package org.dateline.query.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.dateline.query.articles.ArticleDocument;
import org.dateline.query.articles.ArticleReader;
import org.dateline.query.selection.Selection;

/** A line per article, each the whole document that {@code GET /v1/articles/{id}} answers. */
@ApplicationScoped
class NdjsonFormat implements ExportFormat {

    private static final String TYPE = "application/x-ndjson";

    private final ArticleReader articles;
    private final ObjectMapper json;

    NdjsonFormat(ArticleReader articles, ObjectMapper json) {
        this.articles = articles;
        this.json = json;
    }

    @Override
    public String extension() {
        return "ndjson";
    }

    @Override
    public String mediaType() {
        return TYPE;
    }

    @Override
    public String contentType() {
        return TYPE;
    }

    @Override
    public void begin(OutputStream out) {
        // Every line is an article.
    }

    @Override
    public void write(OutputStream out, Selection selection, List<UUID> ids) throws IOException {
        for (ArticleDocument article : articles.all(ids)) {
            out.write(json.writeValueAsBytes(article));
            out.write('\n');
        }
    }
}
