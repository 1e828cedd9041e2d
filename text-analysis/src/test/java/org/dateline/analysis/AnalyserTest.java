package org.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

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
}
