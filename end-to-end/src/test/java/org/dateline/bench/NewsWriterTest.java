package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Document;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.rules.ArticleRules;
import org.junit.jupiter.api.Test;

class NewsWriterTest {

    private static final int ARTICLES = 300;

    private final NewsWriter writer = new NewsWriter(1);

    @Test
    void sameSeedAndNumberGiveTheSameArticle() {
        assertThat(new NewsWriter(1).json("bench", 7)).isEqualTo(writer.json("bench", 7));
        assertThat(new NewsWriter(2).json("bench", 7)).isNotEqualTo(writer.json("bench", 7));
        assertThat(writer.news(8)).isNotEqualTo(writer.news(7));
    }

    @Test
    void articlesHaveThreeHundredToSixHundredWordsInThreeAndAHalfKilobytes() {
        List<Integer> words = new ArrayList<>();
        int bytes = 0;
        for (int number = 0; number < ARTICLES; number++) {
            words.add(writer.news(number).body().split("\\s+").length);
            bytes += writer.json("bench", number).length;
        }

        assertThat(words).allMatch(count -> count >= 300 && count <= 600);
        assertThat(bytes / ARTICLES).isBetween(2_900, 3_700);
    }

    @Test
    void articlesAreValid() throws Exception {
        for (int number = 0; number < ARTICLES; number++) {
            RawArticle article = EventJson.readRaw(writer.json("bench", number));
            assertThat(ArticleRules.checkPushed(article, Instant.now())).isEmpty();
        }
    }

    @Test
    void articlesNameAboutTenThingsAndHaveAboutTwoTopics() {
        Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        List<Analysis> analyses = LongStream.range(0, ARTICLES)
                .mapToObj(writer::news)
                .map(news -> analyser.analyse(new Document(news.title(), news.body(), "en")))
                .toList();

        assertThat(analyses.stream()
                        .mapToInt(analysis -> analysis.entities().size())
                        .average()
                        .orElseThrow())
                .isBetween(8.0, 13.0);
        assertThat(analyses.stream()
                        .mapToInt(analysis -> analysis.topics().size())
                        .average()
                        .orElseThrow())
                .isBetween(1.5, 3.0);
    }
}
