package org.dateline.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dateline.events.EventJson;

/**
 * Writes news articles out of word lists: 300 to 600 words, about ten names, mostly about two subjects. An article
 * depends on the seed and its number alone, so that any run can be repeated.
 */
final class NewsWriter {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final Instant FIRST = Instant.parse("2025-01-01T06:00:00Z");
    private static final int SHORTEST = 300;
    private static final int LONGEST = 600;

    private final WordLists words = WordLists.load();
    private final long seed;

    NewsWriter(long seed) {
        this.seed = seed;
    }

    /** A title and a text. */
    record News(String title, String body, List<String> authors, String section) {}

    News news(long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Story story = new Story(words, random);
        String title = story.title();
        // More long ones than short ones, as agencies write.
        int enough = SHORTEST + (int) ((LONGEST - 30 - SHORTEST) * Math.sqrt(random.nextDouble()));
        StringBuilder body = new StringBuilder();
        for (int words = 0, sentences = 1; words < enough; sentences++) {
            String sentence = story.sentence();
            words += sentence.split(" ").length;
            body.append(sentence).append(sentences % 3 == 0 ? "\n\n" : " ");
        }
        return new News(title, body.toString().strip(), story.authors(), story.section());
    }

    /** The article as a publisher pushes it: one line of JSON, under a URL that no other number has. */
    byte[] json(String source, long number) {
        News news = news(number);
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("source", source);
        article.put("url", "https://" + source + ".example/2025/" + news.section() + "/report-" + seed + "-" + number);
        article.put("title", news.title());
        article.put("body", news.body());
        article.put("authors", news.authors());
        article.put("tags", List.of(news.section(), "benchmark"));
        article.put("section", news.section());
        article.put("language", "en");
        article.put("publishedAt", FIRST.plusSeconds(number % 1_000_000 * 20).toString());
        try {
            return JSON.writeValueAsBytes(article);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
