package org.dateline.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quality on the project's own articles must not fall below what was measured, less a small margin. */
class OwnArticlesTest {

    private static Evaluation evaluation;
    private static IdentityFigures identities;

    @BeforeAll
    static void evaluate() throws IOException {
        List<GoldArticle> gold = GoldFile.read(GenerateArticles.FOLDER.resolve("articles.jsonl"));
        Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        evaluation = Evaluation.of(gold, analyser::analyse);
        identities = IdentityFigures.of(GenerateArticles.FOLDER.resolve("articles.jsonl"), analyser);
    }

    @Test
    void holdsEnoughArticles() {
        assertThat(evaluation.articles()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void findsPeopleOrganisationsAndPlaces() {
        EntityFigures entities = evaluation.entities();
        assertThat(entities.of("PERSON").f1()).isGreaterThan(0.87);
        assertThat(entities.of("ORGANIZATION").f1()).isGreaterThan(0.78);
        assertThat(entities.of("LOCATION").f1()).isGreaterThan(0.93);
        assertThat(entities.of(EntityFigures.ALL).f1()).isGreaterThan(0.90);
    }

    @Test
    void bringsTheNamesOfOneTogetherAndKeepsOthersApart() {
        assertThat(identities.pairs()).isGreaterThan(50);
        assertThat(identities.precision()).isGreaterThan(0.97);
        assertThat(identities.recall()).isGreaterThan(0.95);
    }

    @Test
    void keepsTheArticlesInStepWithTheirMarkedSource() throws IOException {
        assertThat(Files.readString(GenerateArticles.FOLDER.resolve("articles.jsonl")))
                .as("run GenerateArticles after a change of articles.txt")
                .isEqualTo(GenerateArticles.jsonLines());
    }

    @Test
    void findsTheRequiredTopics() {
        Map<String, TopicFigures> topics = evaluation.topics();
        assertThat(topics.get("security").counts().f1()).isGreaterThan(0.92);
        assertThat(topics.get("trade").counts().f1()).isGreaterThan(0.90);
        assertThat(topics.get("human-rights").counts().f1()).isGreaterThan(0.94);
        assertThat(evaluation.macroF1()).isGreaterThan(0.90);
    }

    @Test
    void findsTradeInStoriesToldWithoutItsWords() throws IOException {
        Evaluation trade = topicsOf("trade.jsonl");
        assertThat(trade.topics().get("trade").counts().f1()).isGreaterThan(0.78);
    }

    /** Written by others than the taxonomy's authors: errors of the first fifty were looked at, of the second only totals. */
    @Test
    void findsTheRequiredTopicsInArticlesOfOtherWriters() throws IOException {
        assertThat(topicsOf("unseen-a.jsonl").macroF1()).isGreaterThan(0.94);
        Evaluation second = topicsOf("unseen-b.jsonl");
        assertThat(second.macroF1()).isGreaterThan(0.69);
        assertThat(second.topics().get("security").counts().f1()).isGreaterThan(0.88);
        assertThat(second.topics().get("trade").counts().f1()).isGreaterThan(0.80);
    }

    private static Evaluation topicsOf(String file) throws IOException {
        List<GoldArticle> gold = GoldFile.read(GenerateArticles.FOLDER.resolve(file));
        return Evaluation.of(gold, Analyser.load(AnalyserOptions.defaults())::analyse);
    }

    @Test
    void givesScoresThatMeanWhatTheySay() {
        assertThat(evaluation.calibration().error(0)).isLessThan(0.03);
        assertThat(evaluation.calibration().error(2)).isLessThan(0.15);
    }

    @Test
    void namesTheRightCountryFirst() {
        assertThat(evaluation.firstCountryRight()).isGreaterThan(0.80);
    }
}
