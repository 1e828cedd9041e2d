package org.dateline.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As good as docs/tagging.md says. */
class LanguageDetectorTest {

    @Test
    void tellsTheLanguageOfSentencesAndMostTitles() throws IOException {
        Map<String, LanguageFigures.Counts> counts = LanguageFigures.measure();

        assertThat(counts.get("paragraph").wrong).isEmpty();
        assertThat(counts.get("sentence").right).isGreaterThanOrEqualTo(counts.get("sentence").all - 2);
        assertThat(counts.get("title").right).isGreaterThanOrEqualTo(counts.get("title").all - 6);
        assertThat(counts.values()).allSatisfy(c -> assertThat(c.right + c.undetermined)
                .as("none taken for another language")
                .isEqualTo(c.all));
    }
}
