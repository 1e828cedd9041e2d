package org.dateline.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    @BeforeAll
    static void emptyStore() {
        TestStore.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nosuch",
                "/v1",
                "/v1/nosuch",
                "/v1/articles/a/b",
                "/v2/articles",
                "/q/nosuch",
                "/v1/articles.xml"
            })
    void answers404WhereNothingIsServed(String path) {
        String answer = RawHttp.send("GET " + path);

        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(answer).contains("application/problem+json").contains("nothing is served at this path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void answers405ToWriting(String method) {
        String answer =
                RawHttp.send(method + " /v1/articles", "Content-Type: application/json", "Content-Length: 2", "", "{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("allow: ")
                .contains("GET");
        assertThat(answer).contains("application/problem+json").contains("urn:dateline:problem:method-not-allowed");
    }

    @Test
    void answers406ToOtherFormats() {
        Response response = given().accept("text/csv").get("/v1/articles");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(given().accept("application/json;q=0.5, */*;q=0.1")
                        .get("/v1/articles")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles?source=%C3%28",
                "/v1/articles?%ED%A0%80=1",
                "/v1/entities/%C3%28",
                "/v1/entities/%00",
                "/v1/entities/person:%ED%A0%80"
            })
    void answers400ToWhatIsNotUtf8(String target) {
        String answer = RawHttp.send("GET " + target);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer).contains("must be percent-encoded UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/articles?source=%zz", "/v1/articles?source=%4", "/v1/articles/%zz", "/v1/articles?a=\u0001"
            })
    void answers400ToWhatIsNoUri(String target) {
        assertThat(RawHttp.send("GET " + target))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("nosniff");
    }

    @Test
    void readsUtf8ThatWasNotPercentEncoded() {
        TestStore.reset();
        TestArticle.titled("wanted").source("Peña").store();

        assertThat(RawHttp.send("GET /v1/articles?source=Peña"))
                .startsWith("HTTP/1.1 200")
                .contains("wanted");
    }

    @Test
    void answersTooLongQueriesWithAProblem() {
        String answer = RawHttp.send("GET /v1/articles?source=" + "a".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("the query must have at most 16,384 characters");
    }

    @Test
    void servesTheDescription() {
        assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }
}
