package org.dateline.query.articles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadParametersTest {

    private static final List<String> TEXT_PARAMETERS = List.of(
            "topic",
            "entity",
            "country",
            "source",
            "language",
            "section",
            "tag",
            "url",
            "from",
            "to",
            "minScore",
            "limit",
            "cursor",
            "sort",
            "q");

    @BeforeEach
    void oneArticle() {
        TestStore.reset();
        TestArticle.titled("kept").store().topic("trade", 0.9);
    }

    private static Response get(String query) {
        return given().urlEncodingEnabled(false).get("/v1/articles" + (query.isEmpty() ? "" : "?" + query));
    }

    private static List<Map<String, String>> errors(String query) {
        Response response = get(query);
        assertThat(response.statusCode()).as(query + response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getInt("status")).isEqualTo(400);
        return response.jsonPath().getList("errors");
    }

    @Test
    void namesEverythingWrongAtOnce() {
        List<Map<String, String>> errors =
                errors("topc=security&limit=0&from=yesterday&minScore=2&country=SLV&sort=relevance"
                        + "&limit2=&topic=nosuch&cursor=abc&language=&source=a&source=b");

        assertThat(errors)
                .extracting(error -> error.get("parameter"))
                .containsExactlyInAnyOrder(
                        "topc",
                        "limit",
                        "from",
                        "minScore",
                        "country",
                        "sort",
                        "limit2",
                        "topic",
                        "cursor",
                        "language",
                        "source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limit=0|must be a whole number from 1 to 100",
                "limit=101|must be a whole number from 1 to 100",
                "limit=1&limit=2|must be given only once",
                "limit=|must not be blank",
                "limit|must not be blank",
                "source=%20|must not be blank",
                "source=a,,b|must have no blank value between commas",
                "source=a%5Cb|must have \\, for a comma in a value and \\\\ for a backslash",
                "source=%00|must not contain control characters",
                "source=a%0Ab|must not contain control characters",
                "source=%C3%28|must be percent-encoded UTF-8",
                "source=%ED%A0%80|must be percent-encoded UTF-8",
                "minScore=NaN|must be a number from 0 to 1 such as 0.8",
                "minScore=-0.1|must be a number from 0 to 1 such as 0.8",
                "topic=Trade|must be a topic's id such as human-rights",
                "topic=tarde|tarde is not a topic; GET /v1/topics lists them",
                "entity=bukele|must be an entity's id such as person:nayib-bukele or country:SV",
                "url=ftp://a.example/|must be an absolute http or https URL",
                "words=x|is not a parameter of this path",
                "sort=relevance|must be published where there is no q: relevance is that of its words",
                "sort=best|must be published (newest first) or relevance (needs q)",
            })
    void saysTheRuleThatABadValueBreaks(String query, String rule) {
        assertThat(errors(query)).extracting(error -> error.get("detail")).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13-01",
                "2024-02-30",
                "2024-10-01T12:00:00",
                "0000-01-01",
                "12024-10-01",
                "2024-10-01T25:00:00Z",
                "now()"
            })
    void refusesWhatIsNoTime(String time) {
        assertThat(errors("from=" + time))
                .extracting(error -> error.get("parameter"))
                .containsExactly("from");
    }

    @Test
    void refusesAnEmptyOrReversedSpan() {
        assertThat(errors("from=2024-10-02&to=2024-10-01"))
                .containsExactly(Map.of("parameter", "to", "detail", "must be later than from"));
        assertThat(errors("from=2024-10-01&to=2024-10-01")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the",
                "the+of+and",
                "-milei",
                "-milei+-bukele",
                "milei+or+-bukele",
                "!!!",
                "%22%22",
                "the&language=en",
                "el+de&language=es"
            })
    void refusesWordsThatSelectNearlyEverything(String words) {
        assertThat(errors("q=" + words))
                .containsExactly(Map.of(
                        "parameter",
                        "q",
                        "detail",
                        "must have a word to look for; what is left out (-word) and words as common as \"the\" are not"
                                + " enough, so add one that the articles have to contain"));
    }

    @Test
    void takesQueriesOfAnyShapeUpToAThousandCharacters() {
        assertThat(errors("q=" + "a".repeat(10_000))).hasSize(1);
        assertThat(errors("q=milei+" + "-(".repeat(100) + "a")).hasSize(1);
        assertThat(errors("q=" + "%F0%9D%94%B8".repeat(1_000)).get(0)).containsEntry("parameter", "q");
        for (String query : List.of(
                "milei" + "%22".repeat(900),
                "%22".repeat(900) + "milei",
                "milei+" + "-".repeat(900),
                "milei+--" + "-bukele",
                "milei+" + "-%22".repeat(200) + "a",
                "a+or+".repeat(190) + "milei",
                "milei%27+%26+%7C+%21+%28%29+%3C-%3E+%3A*A+%5C",
                "milei+" + "%F0%9D%94%B8".repeat(400))) {
            assertThat(get("q=" + query).statusCode()).as(query).isEqualTo(200);
            assertThat(get("sort=relevance&q=" + query).statusCode()).as(query).isEqualTo(200);
        }
    }

    @Test
    void refusesCursorsThatAreNotOurs() {
        for (String text : List.of(
                "published\n1",
                "published\nx\ny",
                "published\n9223372036854775808\n6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                "published\n1\n'; drop table article",
                "entities\n1\nperson:a",
                "relevance\n1700000000000000 0.5\n6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                "published\n1\n\0")) {
            String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            assertThat(errors("cursor=" + cursor))
                    .containsExactly(
                            Map.of("parameter", "cursor", "detail", "must be a cursor from this list's own next link"));
        }
    }

    @Test
    void refusesRanksThatAreNone() {
        for (String text : List.of(
                "relevance\n1700000000000000\n6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                "relevance\n1700000000000000 NaN\n6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                "relevance\n-1 0.5\n6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                "relevance\n9223372036854775807 0.5\n6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                "published\n1\n6ba7b810-9dad-51d1-80b4-00c04fd430c8")) {
            String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            assertThat(errors("q=x&sort=relevance&cursor=" + cursor))
                    .extracting(error -> error.get("parameter"))
                    .containsExactly("cursor");
        }
    }

    @Test
    void refusesTooManyAndTooLongValues() {
        assertThat(errors("tag=" + "a,".repeat(20) + "a")).hasSize(1);
        assertThat(errors("tag=a&".repeat(11))).hasSize(1);
        assertThat(errors("source=" + "a".repeat(10_000))).hasSize(1);
        assertThat(errors("source=" + "'".repeat(16_400))).hasSize(1);
        assertThat(errors("x".repeat(500) + "=1").get(0).get("parameter")).hasSize(61);
    }

    @Test
    void treatsSqlInAnyParameterAsText() {
        for (String sql : List.of(
                "' or '1'='1",
                "'; drop table article; --",
                "\") or 1=1 --",
                "1) union select null --",
                "$1",
                "?",
                "%s",
                "{0}",
                "\u2019 or 1=1",
                "x'||pg_sleep(10)||'",
                "\"\"\"\"''''")) {
            String encoded = URLEncoder.encode(sql, StandardCharsets.UTF_8);
            for (String parameter : TEXT_PARAMETERS) {
                Response response = get(parameter + "=" + encoded);
                if (response.statusCode() == 200) {
                    assertThat(response.jsonPath().getList("items")).isEmpty();
                } else {
                    assertThat(response.statusCode()).as(parameter + "=" + sql).isEqualTo(400);
                }
                assertThat(response.asString())
                        .doesNotContainIgnoringCase("select ")
                        .doesNotContain("SQLState");
            }
            for (String path : List.of(
                    "/v1/facets?q=",
                    "/v1/facets?entity=",
                    "/v1/timeline?section=",
                    "/v1/timeline?q=",
                    "/v1/timeline?tz=",
                    "/v1/timeline?interval=",
                    "/v1/entities/person:a/related?q=",
                    "/v1/entities/person:a/related?type=")) {
                Response response = given().urlEncodingEnabled(false).get(path + encoded);
                assertThat(response.statusCode()).as(path + sql).isIn(200, 400, 404);
                assertThat(response.asString())
                        .doesNotContainIgnoringCase("select ")
                        .doesNotContain("SQLState");
            }
            assertThat(given().get("/v1/articles/" + encoded).statusCode()).isEqualTo(400);
            assertThat(given().urlEncodingEnabled(false)
                            .get("/v1/entities/" + encoded)
                            .statusCode())
                    .isIn(400, 404);
            assertThat(given().urlEncodingEnabled(false)
                            .get("/v1/entities?q=" + encoded)
                            .statusCode())
                    .isIn(200, 400);
            assertThat(given().urlEncodingEnabled(false)
                            .get("/v1/entities?type=" + encoded)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(get("").jsonPath().getList("items.title")).containsExactly("kept");
    }
}
