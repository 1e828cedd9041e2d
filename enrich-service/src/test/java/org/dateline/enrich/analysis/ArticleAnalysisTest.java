package org.dateline.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.enrich.raw.Cause;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.events.RawArticle;
import org.junit.jupiter.api.Test;

class ArticleAnalysisTest {

    @Test
    void analysisOverItsTimeLimitRejectsTheArticle() throws InterruptedException {
        ArticleAnalysis.Results results = analyse(Duration.ZERO, "The minister spoke in Buenos Aires. ".repeat(25_000));

        assertThat(results.contents()).isEmpty();
        assertThat(results.rejections().values()).singleElement().satisfies(rejection -> {
            assertThat(rejection.cause()).isEqualTo(Cause.ANALYSIS_TIMEOUT);
            assertThat(rejection.message()).isEqualTo("the analysis took longer than 0 ms");
        });
    }

    @Test
    void largestBodyIsAnalysedWithinTheDefaultLimit() throws InterruptedException {
        ArticleAnalysis.Results results =
                analyse(Duration.ofSeconds(30), "The minister spoke in Buenos Aires. ".repeat(29_000));

        assertThat(results.rejections()).isEmpty();
        assertThat(results.contents().values()).singleElement().satisfies(content -> assertThat(content.countries())
                .contains("AR"));
    }

    private static ArticleAnalysis.Results analyse(Duration limit, String body) throws InterruptedException {
        UUID id = UUID.fromString("6ba7b810-9dad-51d1-80b4-00c04fd430c8");
        RawArticle article = new RawArticle(id.toString(), "S", "T", body, null, null, null, null, null, "en", null);
        ArticleAnalysis analysis = new ArticleAnalysis(new Engine(AnalyserOptions.defaults()), 2, limit);
        try {
            return analysis.analyse(
                    List.of(new RawRecord(id, new Position(0, 1, Instant.EPOCH), false, article, "", null, null)));
        } finally {
            analysis.close();
        }
    }
}
