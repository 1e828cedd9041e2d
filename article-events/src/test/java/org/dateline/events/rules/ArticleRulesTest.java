package org.dateline.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dateline.events.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ID = "80aeeba0-2a8d-5948-b94b-1b0a0530d84b";

    @Test
    void acceptsAMinimalAndAFullArticle() {
        assertThat(ArticleRules.check(article().build(), NOW)).isEmpty();
        assertThat(ArticleRules.check(full().build(), NOW)).isEmpty();
    }

    @Test
    void acceptsEveryFieldAtItsLimit() {
        Builder at = full();
        at.source = "\ud83d\ude80".repeat(200);
        at.title = "t".repeat(1_000);
        at.body = "\ud83d\ude80".repeat(262_144);
        at.url = "https://news.example/" + "a".repeat(2_048 - 21);
        at.externalId = "e".repeat(500);
        at.authors = Collections.nCopies(50, "a".repeat(200));
        at.tags = Collections.nCopies(50, "t".repeat(100));
        at.section = "s".repeat(200);
        at.publishedAt = NOW.plusSeconds(86_400);
        assertThat(ArticleRules.check(at.build(), NOW)).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsOverItsLimitAtOnce() {
        Builder over = full();
        over.source = "\ud83d\ude80".repeat(201);
        over.title = "t".repeat(1_001);
        over.body = "\u00e9".repeat(524_288) + "x";
        over.url = "https://news.example/" + "a".repeat(2_048);
        over.externalId = "e".repeat(501);
        over.authors = Collections.nCopies(51, "a");
        over.tags = List.of("fine", "t".repeat(101));
        over.section = "s".repeat(201);
        over.language = "en-" + "a1b2c3d4-".repeat(4) + "a1b2c3d4";
        over.publishedAt = NOW.plusSeconds(86_401);
        assertThat(ArticleRules.check(over.build(), NOW))
                .extracting(Violation::toString)
                .containsExactly(
                        "source must have at most 200 characters (Unicode code points), has 201",
                        "title must have at most 1,000 characters (Unicode code points), has 1,001",
                        "body must have at most 1,048,576 bytes as UTF-8, has 1,048,577",
                        "url must have at most 2,048 characters (Unicode code points), has 2,069",
                        "externalId must have at most 500 characters (Unicode code points), has 501",
                        "authors must have at most 50 elements, has 51",
                        "tags[1] must have at most 100 characters (Unicode code points), has 101",
                        "section must have at most 200 characters (Unicode code points), has 201",
                        "declaredLanguage must have at most 35 characters (Unicode code points), has 47",
                        "publishedAt must be at most 1 day ahead of now");
    }

    @Test
    void namesEveryMissingAndBlankField() {
        Builder empty = new Builder();
        assertThat(ArticleRules.check(empty.build(), NOW))
                .extracting(Violation::toString)
                .containsExactly(
                        "id must be a UUID in lower case",
                        "source is required",
                        "title is required",
                        "body is required");
        empty.source = "";
        empty.title = " ";
        empty.body = "\n\t\u00a0\u3000";
        empty.url = "";
        empty.externalId = " ";
        empty.authors = Arrays.asList("A. Author", null, " ");
        empty.tags = List.of("");
        empty.section = " ";
        empty.language = "";
        assertThat(ArticleRules.checkPushed(empty.build(), NOW))
                .extracting(Violation::toString)
                .containsExactly(
                        "source must not be blank",
                        "title must not be blank",
                        "body must not be blank",
                        "url must not be blank",
                        "externalId must not be blank",
                        "authors[1] must not be null",
                        "authors[2] must not be blank",
                        "tags[0] must not be blank",
                        "section must not be blank",
                        "declaredLanguage must not be blank");
    }

    @ParameterizedTest
    @ValueSource(chars = {0x00, 0x01, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x85, 0x9f})
    void refusesControlCharactersInEveryText(char control) {
        assertRefusedEverywhere(
                "a" + control + "b",
                String.format(
                        "must have no control characters except tab, line feed and carriage return, has U+%04X at"
                                + " UTF-16 offset 1",
                        (int) control));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "a\ude80", "a\ude80\ud83d", "a\ud83db", "a\ud83d\ud83d\ude80"})
    void refusesHalfASurrogatePairInEveryText(String text) {
        assertRefusedEverywhere(text, "must be valid Unicode, has half of a surrogate pair at UTF-16 offset 1");
    }

    @Test
    void keepsTabsLineBreaksAndEveryScript() {
        Builder article = article();
        article.title = "\u062e\u0628\u0631\t\u65b0\u805e \ud83d\ude80";
        article.body = "One.\r\nTwo.\n\tThree.\ufeff\u200f";
        assertThat(ArticleRules.check(article.build(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "es-419",
                "pt-BR",
                "zh-Hant-TW",
                "sr-Latn-RS",
                "de-CH-1996",
                "sl-rozaj-biske",
                "ast",
                "und",
                "en-u-hc-h12",
                "x-house",
                "i-klingon",
                "EN-gb",
                "zh-yue",
                "de-1901-u-co-phonebk"
            })
    void acceptsWellFormedLanguageTags(String tag) {
        Builder article = article();
        article.language = tag;
        assertThat(ArticleRules.check(article.build(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e", "english language", "en_US", "en-", "-en", "en--US", "de-a", "12", "en-US-x", "\u00e9s"})
    void refusesMalformedLanguageTags(String tag) {
        Builder article = article();
        article.language = tag;
        assertThat(ArticleRules.check(article.build(), NOW))
                .containsExactly(new Violation(
                        "declaredLanguage", "must be a well-formed BCP 47 language tag such as en or pt-BR"));
    }

    @ParameterizedTest
    @CsvSource({
        "80aeeba0-2a8d-5948-b94b-1b0a0530d84b, true",
        "00000000-0000-0000-0000-000000000000, true",
        "80AEEBA0-2a8d-5948-b94b-1b0a0530d84b, false",
        "80aeeba02a8d5948b94b1b0a0530d84b, false",
        "1-2-3-4-5, false",
        "'', false",
        "' 80aeeba0-2a8d-5948-b94b-1b0a0530d84b', false",
    })
    void takesOnlyTheOneSpellingOfAnId(String id, boolean valid) {
        assertThat(ArticleRules.isId(id)).isEqualTo(valid);
    }

    @Test
    void refusesYearsThatCannotBeWritten() {
        Builder article = article();
        article.publishedAt = Instant.parse("0000-12-31T23:59:59Z");
        assertThat(ArticleRules.check(article.build(), NOW))
                .containsExactly(new Violation("publishedAt", "must be in year 1 or later"));
        article.publishedAt = Instant.MIN;
        assertThat(ArticleRules.check(article.build(), NOW)).hasSize(1);
    }

    @Test
    void passesOnWhyAnAddressIsRefused() {
        Builder article = article();
        article.url = "https://user@news.example/";
        assertThat(ArticleRules.check(article.build(), NOW))
                .containsExactly(new Violation("url", "must not contain a user name or password"));
    }

    private static void assertRefusedEverywhere(String text, String rule) {
        Builder article = article();
        article.source = article.title = article.body = article.url = article.externalId = text;
        article.section = article.language = text;
        article.authors = article.tags = List.of(text);
        assertThat(ArticleRules.check(article.build(), NOW))
                .extracting(Violation::field, Violation::rule)
                .containsExactlyElementsOf(List.of(
                                "source",
                                "title",
                                "body",
                                "url",
                                "externalId",
                                "authors[0]",
                                "tags[0]",
                                "section",
                                "declaredLanguage")
                        .stream()
                        .map(field -> org.assertj.core.groups.Tuple.tuple(field, rule))
                        .toList());
    }

    private static Builder article() {
        Builder article = new Builder();
        article.id = ID;
        article.source = "Example Wire";
        article.title = "Ministers meet";
        article.body = "First line.";
        return article;
    }

    private static Builder full() {
        Builder article = article();
        article.url = "https://news.example/2026/11/summit";
        article.externalId = "EW-1";
        article.authors = List.of("A. Author");
        article.tags = List.of("summit");
        article.section = "World";
        article.language = "en-GB";
        article.publishedAt = NOW;
        return article;
    }

    private static final class Builder {
        String id;
        String source;
        String title;
        String body;
        String url;
        String externalId;
        List<String> authors;
        List<String> tags;
        String section;
        String language;
        Instant publishedAt;

        RawArticle build() {
            return new RawArticle(
                    id, source, title, body, url, externalId, authors, tags, section, language, publishedAt);
        }
    }
}
