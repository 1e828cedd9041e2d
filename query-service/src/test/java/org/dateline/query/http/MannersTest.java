package org.dateline.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(MannersTest.WithOrigins.class)
class MannersTest {

    private String id;

    @BeforeEach
    void fill() {
        TestStore.reset();
        id = TestArticle.titled("Summit")
                .store()
                .topic("trade", 0.9)
                .person("person:a", "A")
                .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/live",
                "/v1/articles",
                "/v1/articles.csv",
                "/v1/articles.atom",
                "/v1/articles/stream?x=1",
                "/nosuch"
            })
    void letsNoBrowserRunOrSniffAnything(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);

        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles?topic=trade", "/v1/topics", "/v1/entities/person:a"})
    void answersWhatIsUnchangedWithoutABody(String path) {
        Response first = given().get(path);
        String tag = first.header("ETag");

        Response again = given().header("If-None-Match", tag).get(path);

        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(tag).startsWith("W/\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
        TestStore.run("update article set title = 'Other', revision = 2");
        TestStore.run("update entity set name = 'B'");
        TestStore.run("update topic set label = 'Other'");
        TestStore.run("insert into entity_name values ('person:a', 'B')");
        assertThat(given().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void saysAnArticleInTheWordsOfSchemaOrg() {
        Response response = given().accept("application/ld+json").get("/v1/articles/" + id);

        assertThat(response.contentType()).startsWith("application/ld+json");
        assertThat(response.header("Vary")).contains("Accept");
        assertThat(response.jsonPath().getString("'@context'")).isEqualTo("https://schema.org");
        assertThat(response.jsonPath().getString("'@type'")).isEqualTo("NewsArticle");
        assertThat(response.jsonPath().getString("headline")).isEqualTo("Summit");
        assertThat(response.jsonPath().getString("mentions[0].'@type'")).isEqualTo("Person");
        assertThat(response.jsonPath().getString("about[0].name")).isEqualTo("trade");
        assertThat(given().get("/v1/articles/" + id).contentType()).startsWith("application/json");
        assertThat(given().accept("text/html").get("/v1/articles/" + id).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/v1/articles.csv", "/v1/articles/stream?x=1"})
    void letsPagesOfNamedOriginsAsk(String path) {
        Response ours = given().header("Origin", "https://desk.example").get(path);
        Response preflight = given().header("Origin", "https://desk.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "Last-Event-ID")
                .options(path);

        assertThat(ours.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        assertThat(ours.header("Access-Control-Expose-Headers"))
                .contains("Link")
                .contains("ETag");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("GET");
        assertThat(given().header("Origin", "https://other.example").get(path).header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/v1/topics", "/v1/articles.atom"})
    void saysWhatMayBeDone(String path) {
        Response options = given().options(path);
        assertThat(options.statusCode()).isBetween(200, 204);
        assertThat(options.header("Allow")).contains("GET").contains("HEAD").contains("OPTIONS");
    }

    @Test
    void linksToWhereItIsReached() {
        assertThat(given().get("/v1/articles.json").jsonPath().getString("feed_url"))
                .isEqualTo("https://news.example/v1/articles.json");
    }

    public static final class WithOrigins implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dateline.query.cors-origins", "https://desk.example",
                    "dateline.query.public-url", "https://news.example");
        }
    }
}
