package org.dateline.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.events.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleIdentityTest {

    record Vector(UUID id, String kind, List<String> parts) {}

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsWhatPythonMakesOfTheSameParts(Vector vector) {
        List<String> parts = vector.parts();
        UUID id =
                switch (vector.kind()) {
                    case "url" -> ArticleIdentity.of(parts.get(0), "any", "any", "any", "any");
                    case "ext" -> ArticleIdentity.of(null, parts.get(0), parts.get(1), "any", "any");
                    case "text" -> ArticleIdentity.of(null, parts.get(0), null, parts.get(1), parts.get(2));
                    default -> ArticleIdentity.NAMESPACE;
                };
        assertThat(id).isEqualTo(vector.id());
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void takesTheUrlFromAnySourceAsOneArticle() {
        assertThat(ArticleIdentity.of("HTTPS://News.Example:443/a?utm_source=x#top", "One", "1", "t", "b"))
                .isEqualTo(ArticleIdentity.of("https://news.example/a", "Two", null, "other", "text"));
    }

    @Test
    void keepsPartsApart() {
        assertThat(ArticleIdentity.of(null, "ab", "c", "t", "b"))
                .isNotEqualTo(ArticleIdentity.of(null, "a", "bc", "t", "b"));
    }

    static Stream<Vector> vectors() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        try (InputStream in = ArticleIdentityTest.class.getResourceAsStream("/identity/article-ids.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] columns = line.split("\t");
                List<String> parts = new ArrayList<>();
                for (int i = 2; i < columns.length; i++) {
                    parts.add(EventJson.mapper().readValue(columns[i], String.class));
                }
                vectors.add(new Vector(UUID.fromString(columns[0]), columns[1], parts));
            }
        }
        assertThat(vectors).hasSize(11);
        return vectors.stream();
    }
}
