package org.dateline.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.identity.ContentHash;
import org.dateline.events.rules.ArticleRules;
import org.junit.jupiter.api.Test;

class DemoSetTest {

    @Test
    void hasAtLeast25ArticlesEachWithItsExpectation() throws IOException {
        Set<String> articles = new HashSet<>();
        for (RawArticle article : articles()) {
            articles.add(article.externalId());
        }
        assertThat(articles).hasSizeGreaterThanOrEqualTo(25);
        assertThat(DemoSet.expectations())
                .extracting(Expectation::externalId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(articles);
    }

    @Test
    void obeysTheRulesOfArticles() throws IOException {
        for (RawArticle article : articles()) {
            assertThat(ArticleRules.checkPushed(article, Instant.parse("2027-01-01T00:00:00Z")))
                    .as(article.externalId())
                    .isEmpty();
            assertThat(article.body().split("\\s+")).as(article.externalId()).hasSizeBetween(120, 250);
        }
    }

    @Test
    void countsItsOwnRepeatsAndRevisions() throws IOException {
        List<RawArticle> articles = articles();
        for (Expectation expected : DemoSet.expectations()) {
            List<String> hashes = articles.stream()
                    .filter(article -> article.externalId().equals(expected.externalId()))
                    .map(article -> ContentHash.of(article.title(), article.body()))
                    .toList();
            assertThat(new HashSet<>(hashes)).as(expected.externalId()).hasSize(expected.revision());
            assertThat(hashes).as(expected.externalId()).hasSize(expected.revision() + expected.repeats());
        }
    }

    @Test
    void coversEveryTopicAnotherLanguageARepeatARevisionAndARetraction() {
        List<Expectation> expectations = DemoSet.expectations();
        assertThat(expectations)
                .flatExtracting(Expectation::topics)
                .contains(
                        "security",
                        "trade",
                        "human-rights",
                        "diplomacy",
                        "elections",
                        "energy",
                        "migration",
                        "environment");
        assertThat(expectations).extracting(Expectation::language).contains("en", "es");
        assertThat(expectations).extracting(Expectation::revision).contains(2);
        assertThat(expectations).extracting(Expectation::repeats).contains(1);
        assertThat(expectations).extracting(Expectation::retracted).contains(true);
    }

    private static List<RawArticle> articles() throws IOException {
        List<RawArticle> articles = new ArrayList<>();
        for (String line : DemoSet.lines()) {
            JsonNode json = EventJson.strictMapper().readTree(line);
            ObjectNode raw = (ObjectNode) json;
            raw.set("declaredLanguage", raw.remove("language"));
            articles.add(EventJson.strictMapper().treeToValue(raw, RawArticle.class));
        }
        return articles;
    }
}
