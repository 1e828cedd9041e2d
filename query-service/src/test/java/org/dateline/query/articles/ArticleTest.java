package org.dateline.query.articles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Locale;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleTest {

    @BeforeEach
    void emptyStore() {
        TestStore.reset();
    }

    @Test
    void servesEverythingKnown() {
        String id = TestArticle.titled("Summit")
                .section("World")
                .tags("oil")
                .store()
                .topic("trade", 0.3)
                .person("person:a", "A")
                .countries("SV")
                .id();

        JsonPath article =
                given().get("/v1/articles/" + id.toUpperCase(Locale.ROOT)).jsonPath();

        assertThat(article.getString("id")).isEqualTo(id);
        assertThat(article.getString("title")).isEqualTo("Summit");
        assertThat(article.getString("body")).isEqualTo("The text.");
        assertThat(article.getString("contentHash")).isEqualTo("c0ffee");
        assertThat(article.getString("change")).isEqualTo("new");
        assertThat(article.getInt("repeats")).isZero();
        assertThat(article.getString("firstIngestedAt")).isEqualTo("2024-10-01T12:30:00Z");
        assertThat(article.getList("countries")).containsExactly("SV");
        assertThat(article.getMap("topics[0]")).containsEntry("id", "trade").containsEntry("threshold", 0.6f);
        assertThat(article.getString("topics[0].evidence[0].by")).isEqualTo("phrase:text");
        assertThat(article.getInt("topics[0].evidence[0].end")).isEqualTo(8);
        assertThat(article.getString("entities[0].name")).isEqualTo("A");
        assertThat(article.getString("entities[0].mentions[0].text")).isEqualTo("The");
        assertThat(article.getString("enrichment.gazetteer")).isEqualTo("g1");
        assertThat(article.getString("enrichment.at")).isEqualTo("2024-10-01T12:30:01Z");
    }

    @Test
    void servesDatesAndAmountsWithTheirValues() {
        String id = TestArticle.titled("Loan")
                .store()
                .person("person:a", "A")
                .value("DATE", "date:2026-03-12", "2026-03-12")
                .value("MONEY", "money:usd-3500000", "USD 3500000")
                .id();

        JsonPath article = given().get("/v1/articles/" + id).jsonPath();

        assertThat(article.getList("entities.value")).containsExactly(null, "2026-03-12", "USD 3500000");
        assertThat(given().get("/v1/articles?entity=money:usd-3500000")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void answers404ForAnUnknownId() {
        Response response = given().get("/v1/articles/6ba7b810-9dad-51d1-80b4-00c04fd430c8");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("detail")).isEqualTo("no article with this id was ever stored");
    }

    @Test
    void answers410WithTheTimeOfTheRetraction() {
        String id = TestArticle.titled("gone")
                .store()
                .retract("2024-10-02T08:00:00Z")
                .id();

        Response response = given().get("/v1/articles/" + id);

        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("retractedAt")).isEqualTo("2024-10-02T08:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "nosuch", "6ba7b810-9dad-51d1-80b4-00c04fd430c", "6ba7b8109dad51d180b400c04fd430c8", "%00"})
    void answers400ForAMalformedId(String id) {
        Response response = given().urlEncodingEnabled(false).get("/v1/articles/" + id);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].parameter")).isEqualTo("id");
    }

    @Test
    void refusesParameters() {
        Response response = given().get("/v1/articles/6ba7b810-9dad-51d1-80b4-00c04fd430c8?fields=title");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].parameter")).isEqualTo("fields");
    }

    @Test
    void answers304UntilSomethingChanges() {
        String id = TestArticle.titled("Summit").store().id();
        String tag = given().get("/v1/articles/" + id).header("ETag");

        assertThat(tag).startsWith("W/\"");
        assertThat(given().header("If-None-Match", tag)
                        .get("/v1/articles/" + id)
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-None-Match", "W/\"x\", " + tag)
                        .get("/v1/articles/" + id)
                        .statusCode())
                .isEqualTo(304);

        TestStore.run("update article set tags = '{late}', change = 'metadata' where id = ?::uuid", id);
        Response changed = given().header("If-None-Match", tag).get("/v1/articles/" + id);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void answersHeadWithoutABody() {
        String id = TestArticle.titled("Summit").store().id();

        Response response = given().head("/v1/articles/" + id);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isNotNull();
        assertThat(response.asByteArray()).isEmpty();
        assertThat(given().head("/v1/articles").statusCode()).isEqualTo(200);
    }

    @Test
    void compressesOnRequest() {
        String id = TestArticle.titled("Summit").store().id();

        assertThat(given().header("Accept-Encoding", "gzip")
                        .get("/v1/articles/" + id)
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
    }
}
