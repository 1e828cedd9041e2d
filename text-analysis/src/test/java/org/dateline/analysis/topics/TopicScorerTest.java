package org.dateline.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.Evidence;
import org.dateline.analysis.Field;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.TaggedTopic;
import org.dateline.analysis.text.TokenizedText;
import org.junit.jupiter.api.Test;

class TopicScorerTest {

    private static final String SUMMIT = """
            The presidents of El Salvador and Argentina met in Buenos Aires on Monday for talks on energy, trade and security, \
            the first official visit of its kind in two years.
            Rights groups used the occasion to protest. The Inter-American Commission on Human Rights has documented \
            arbitrary detentions under the state of emergency that El Salvador declared in 2022, and relatives of detainees \
            speak of torture in overcrowded cells. More than 70,000 people have been arrested in the crackdown on gangs.
            Earlier in the year Argentina's security minister signed agreements on joint work against organised crime, \
            including the training of security forces. A framework for a trade agreement covering food and fuel is to follow.
            """;

    private final TopicScorer scorer = new TopicScorer(Taxonomy.load(null));

    @Test
    void findsAllTopicsOfAPresidentialVisitWithEvidence() {
        List<TaggedTopic> topics = score("", SUMMIT, "en");
        for (String id : List.of("security", "trade", "human-rights")) {
            TaggedTopic topic = topic(topics, id);
            assertThat(topic.score()).as(id).isBetween(0.5, 1.0);
            assertThat(topic.evidence()).as(id).isNotEmpty();
        }
    }

    @Test
    void pointsEvidenceAtTheWordsThatMatched() {
        List<TaggedTopic> topics = score("Troops fire on rebels", SUMMIT, "en");
        for (TaggedTopic topic : topics) {
            for (Evidence evidence : topic.evidence()) {
                String text = evidence.field() == Field.TITLE ? "Troops fire on rebels" : SUMMIT;
                assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
                assertThat(evidence.by()).startsWith(topic.id() + "/en:");
            }
        }
        assertThat(topic(topics, "security").evidence())
                .anySatisfy(e -> assertThat(e.text() + " " + e.by()).isEqualTo("Troops security/en:troop"))
                .anySatisfy(e ->
                        assertThat(e.text() + " " + e.by()).isEqualTo("organised crime security/en:organised crime"));
    }

    @Test
    void letsOtherWordsStandInsideATermButNoComma() {
        String gap = "The government is banning all of the protests that workers had announced.";
        String list = "The government is banning cars, and protests that workers had announced went on.";
        assertThat(scored(gap)).contains("human-rights/en:ban ~ protest");
        assertThat(scored(list)).doesNotContain("human-rights/en:ban ~ protest");
    }

    @Test
    void saysHowMuchEvidenceItLeavesOut() {
        TaggedTopic topic = topic(score("", "The army shelled the rebels. ".repeat(30), "en"), "security");
        assertThat(topic.evidence()).hasSize(TopicScorer.MOST_EVIDENCE);
        assertThat(topic.evidence()).extracting(Evidence::by).contains("security/en:army", "security/en:rebel");
        assertThat(topic.evidenceOmitted()).isEqualTo(60 - TopicScorer.MOST_EVIDENCE);
    }

    @Test
    void listsStrongestEvidenceAndBestTopicFirst() {
        List<TaggedTopic> topics = score("", SUMMIT, "en");
        assertThat(topics).extracting(TaggedTopic::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(topics.get(0).evidence())
                .extracting(Evidence::weight)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void ignoresWordsInsideExcludedPhrases() {
        for (String text : List.of(
                "Workers want job security and social security, and the trade union spoke of food security.",
                "The trade-off between price and taste is a trade secret of the trade fair.",
                "A human interest story: the film rights went to a studio for a record sum.",
                "The striker suffered a heart attack; the defence attorney of his club declined to comment.")) {
            assertThat(score("", text, "en")).as(text).noneMatch(t -> List.of("security", "trade", "human-rights")
                    .contains(t.id()));
        }
    }

    @Test
    void matchesInflectedFormsHyphensAndPossessives() {
        List<TaggedTopic> topics = score(
                "", "Human-rights abuses: women's rights activists were arbitrarily detained and tortured.", "en");
        assertThat(topic(topics, "human-rights").evidence())
                .extracting(Evidence::text)
                .containsExactlyInAnyOrder(
                        "Human-rights abuses", "women's rights", "activists were arbitrarily detained", "tortured");
    }

    @Test
    void findsSpanishTopicsInSpanishTextOnly() {
        String text =
                "La CIDH denunció detenciones arbitrarias y torturas; los presidentes firmaron un tratado de libre "
                        + "comercio y un acuerdo de seguridad contra el crimen organizado y el narcotráfico.";
        assertThat(score("", text, "es")).extracting(TaggedTopic::id).contains("security", "trade", "human-rights");
        assertThat(score("", text, "fr")).isEmpty();
    }

    @Test
    void countsEntitiesInEveryLanguage() {
        String text = "OMC";
        Mention mention = new Mention(Field.TITLE, 0, 3, "OMC", "gazetteer:organization:world-trade-organization");
        TaggedEntity wto = new TaggedEntity(
                "organization:world-trade-organization",
                "ORGANIZATION",
                "World Trade Organization",
                List.of(mention),
                1,
                null,
                null,
                Map.of());
        List<TaggedTopic> topics =
                scorer.score(TokenizedText.of(text), TokenizedText.of("À Genève."), List.of(wto), "fr");
        assertThat(topic(topics, "trade").evidence()).singleElement().satisfies(e -> assertThat(e.by())
                .isEqualTo("trade/organization:world-trade-organization"));
    }

    @Test
    void takesAnyTextWithoutFailing() {
        char[] capitals = new char[100_000];
        Arrays.fill(capitals, 'A');
        for (String text : List.of("", " ", "\ud800", new String(capitals), "-,.,-'s", "war ".repeat(20_000))) {
            for (TaggedTopic topic : score(text, text, "en")) {
                assertThat(topic.evidence()).hasSizeBetween(1, TopicScorer.MOST_EVIDENCE);
                assertThat(topic.score()).isBetween(0.2, 1.0);
            }
        }
    }

    private List<String> scored(String body) {
        String rights = " Torture, genocide and apartheid were on the minds of the speakers.";
        return topic(score("", body + rights, "en"), "human-rights").evidence().stream()
                .map(Evidence::by)
                .toList();
    }

    private List<TaggedTopic> score(String title, String body, String language) {
        return scorer.score(TokenizedText.of(title), TokenizedText.of(body), List.of(), language);
    }

    private static TaggedTopic topic(List<TaggedTopic> topics, String id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + topics));
    }
}
