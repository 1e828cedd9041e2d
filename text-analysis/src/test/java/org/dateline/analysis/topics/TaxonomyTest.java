package org.dateline.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Evidence;
import org.dateline.analysis.InvalidDataFileException;
import org.dateline.analysis.TaggedTopic;
import org.dateline.analysis.TopicDefinition;
import org.dateline.analysis.text.TokenizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {

    @TempDir
    Path folder;

    @Test
    void shipsTheRequiredTopicsWithIptcCodes() {
        List<TopicDefinition> topics = Taxonomy.load(null).definitions();
        assertThat(topics)
                .extracting(TopicDefinition::id)
                .startsWith("security", "trade", "human-rights")
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotContain("sport");
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.codes()).isNotEmpty().allMatch(code -> code.matches("[0-9]{8}"));
            assertThat(topic.threshold()).isEqualTo(0.5);
        });
    }

    @Test
    void namesOnlyEntitiesThatTheGazetteerKnows() {
        Set<String> known = new HashSet<>();
        Analyser.load(AnalyserOptions.defaults()).gazetteer().forEach(entry -> known.add(entry.id()));
        for (TopicSpec topic : Taxonomy.load(null).topics()) {
            assertThat(known).as(topic.id()).containsAll(topic.entities().keySet());
        }
    }

    @Test
    void addsATopicFromAFolder() throws IOException {
        write("""
                id: space
                label: Space
                description: Flights beyond the atmosphere.
                codes: ["20000755"]
                threshold: 0.6
                terms:
                  en:
                    5: [space station/probe, astronaut]
                """);
        Taxonomy taxonomy = Taxonomy.load(folder);
        assertThat(taxonomy.definitions())
                .contains(new TopicDefinition(
                        "space", "Space", "Flights beyond the atmosphere.", List.of("20000755"), 0.6));
        assertThat(topics(taxonomy, "Two astronauts reached the space station."))
                .singleElement()
                .satisfies(topic -> assertThat(topic.evidence())
                        .extracting(Evidence::text)
                        .containsExactly("astronauts", "space station"));
        assertThat(taxonomy.version()).isNotEqualTo(Taxonomy.load(null).version());
    }

    @Test
    void addsTermsToAKnownTopicAndKeepsTheRest() throws IOException {
        write("{id: trade, threshold: 0.7, terms: {en: {5: [grain corridor]}}}");
        Taxonomy taxonomy = Taxonomy.load(folder);
        TopicDefinition trade = taxonomy.definitions().get(1);
        assertThat(trade.label()).isEqualTo("Trade");
        assertThat(trade.threshold()).isEqualTo(0.7);
        assertThat(topics(taxonomy, "The grain corridor opened. Tariffs fell."))
                .singleElement()
                .satisfies(topic -> assertThat(topic.evidence())
                        .extracting(Evidence::by)
                        .containsExactly("trade/en:grain corridor", "trade/en:tariff"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: Bad Id} | id: is required and matches",
                "{id: new-topic} | label, description: are required for the new topic new-topic",
                "{id: trade, colour: red} | colour: is unknown",
                "{id: trade, threshold: 1.5} | threshold: must be a number from 0.2 to 1.0",
                "{id: trade, codes: [\"12\"]} | codes: \"12\" is not an IPTC",
                "{id: trade, terms: {english: {1: [a]}}} | terms.english: must be a language code",
                "{id: trade, terms: {en: {heavy: [a]}}} | terms.en.heavy: must be a weight",
                "{id: trade, terms: {en: {1: [ok, \"(x)\"]}}} | terms.en.1[1]: \"(x)\" has an element that is no word",
                "{id: trade, terms: {en: {1: [\"a?\"]}}} | needs a word that isn't optional",
                "{id: trade, terms: {en: {1: [12]}}} | terms.en.1[0]: must be a text",
                "{id: trade, entities: {2: [WTO]}} | \"WTO\" is not an entity id",
                "{id: trade, against: {golf: 1}} | against.golf: must be the id of another topic or a context",
                "[trade] | must be a mapping",
                "{id: trade, id: trade} | line 1: is not valid YAML",
            })
    void refusesAFileThatBreaksARule(String yaml, String rule) throws IOException {
        Path file = write(yaml);
        assertThatThrownBy(() -> Taxonomy.load(folder))
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(rule);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("own.topic.yaml"), yaml);
    }

    private static List<TaggedTopic> topics(Taxonomy taxonomy, String body) {
        return new TopicScorer(taxonomy).score(TokenizedText.of(""), TokenizedText.of(body), List.of(), "en");
    }
}
