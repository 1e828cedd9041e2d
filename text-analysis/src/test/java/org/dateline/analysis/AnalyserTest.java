package org.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AnalyserTest {

    private static final Analyser ANALYSER = Analyser.load(AnalyserOptions.defaults());

    @Test
    void findsCountriesWithTheirOffsets() {
        Analysis analysis =
                ANALYSER.analyse(new Document("Talks in Kenya", "Kenya’s envoy left for El Salvador.", "en"));

        assertThat(analysis.entities()).extracting(TaggedEntity::id).containsExactly("country:KE", "country:SV");
        assertThat(analysis.entities().get(0).mentions())
                .containsExactly(
                        new Mention(Field.TITLE, 9, 14, "Kenya", "gazetteer:country:KE"),
                        new Mention(Field.BODY, 0, 5, "Kenya", "gazetteer:country:KE"));
        assertThat(analysis.countries()).containsExactly("KE", "SV");
    }

    @Test
    void listsDatesAndAmountsLastAndCountsNothingByThem() {
        String plain = "Kenya’s envoy left for El Salvador with much, and it was late.";
        String valued = "Kenya’s envoy left for El Salvador with US$3.5m, and it was 12 March 2026.";
        Analysis without = ANALYSER.analyse(new Document("", plain, "en"));
        Analysis with = ANALYSER.analyse(new Document("", valued, "en"));

        assertThat(with.entities().subList(0, 2)).isEqualTo(without.entities());
        assertThat(with.countries()).isEqualTo(without.countries()).containsExactly("KE", "SV");
        assertThat(with.entities().subList(2, with.entities().size()))
                .extracting(TaggedEntity::id, TaggedEntity::value)
                .containsExactly(tuple("money:usd-3500000", "USD 3500000"), tuple("date:2026-03-12", "2026-03-12"));
    }

    @Test
    void answersTheSameInEveryThreadAndEngine() throws Exception {
        Document document = new Document(
                "Bukele visits Kenya",
                "President Nayib Bukele met Ruth Okello of the Lake Union (LU) in Nairobi.",
                null);
        Analysis expected = ANALYSER.analyse(document);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Analysis>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(pool.submit(() -> ANALYSER.analyse(document)));
            }
            for (Future<Analysis> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
        Analyser other = Analyser.load(AnalyserOptions.defaults());
        assertThat(other.analyse(document)).isEqualTo(expected);
        assertThat(other.version()).isEqualTo(ANALYSER.version());
    }

    @Test
    void saysWhatItHasForTheLanguage() {
        assertThat(ANALYSER.analyse(new Document("", "Kenya", "en")).methods())
                .containsExactly("gazetteer", "model", "rules", "terms");
        assertThat(ANALYSER.analyse(new Document("", "Kenia", "es")).methods())
                .containsExactly("gazetteer", "rules", "terms");
        assertThat(ANALYSER.analyse(new Document("", "Kenia", "de")).methods()).containsExactly("gazetteer");
    }

    @Test
    void followsTheDeclaredLanguageOnShortTextOnly() {
        String spanish =
                "El presidente recibió el lunes a la delegación de la provincia para hablar del comercio y de la "
                        + "seguridad en la frontera, según informó la oficina de prensa.";

        assertThat(ANALYSER.analyse(new Document("", "Kenya", "sw-KE")).language())
                .isEqualTo("sw");
        assertThat(ANALYSER.analyse(new Document("", "OK 123", null)).language())
                .isEqualTo("und");
        assertThat(ANALYSER.analyse(new Document("", spanish, "en")).language()).isEqualTo("es");
    }
}
