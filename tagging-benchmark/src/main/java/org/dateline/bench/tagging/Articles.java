package org.dateline.bench.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.Document;
import org.dateline.analysis.text.TokenizedText;

/** Articles to measure with: JSON lines with {@code id}, {@code title}, {@code body} and perhaps {@code language}. */
record Articles(List<Article> all) {

    /** Where the forked measurements find the file. */
    static final String FILE = "dateline.articles";

    record Article(String id, Document document) {

        /** Tokens of title and body, as the product cuts them. */
        int tokens() {
            return TokenizedText.of(document.title()).size()
                    + TokenizedText.of(document.body()).size();
        }
    }

    static Articles read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = mapper.readTree(line);
            // The others would not meet the trained model, which costs most.
            if (json.path("language").asText("en").equals("en")) {
                Document document = new Document(
                        json.path("title").asText(""), json.path("body").asText(""), null);
                articles.add(new Article(json.path("id").asText(), document));
            }
        }
        return new Articles(articles);
    }

    /** Without a checked exception, since generated code calls it. */
    static Articles ofProperty() {
        try {
            return read(Path.of(System.getProperty(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
