package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.dateline.events.rules.ArticleRules;
import org.dateline.ingest.RawTopic;
import org.dateline.ingest.Service;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document says is what the service does. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OpenApiTest {

    private static JsonNode document() {
        return Service.json(Service.get("/q/openapi?format=json").body());
    }

    private static JsonNode post() {
        return document().at("/paths/~1v1~1articles/post");
    }

    @Test
    void takesItsOwnExamples() {
        RawTopic.watch(SharedStack.bootstrapServers()).close();
        JsonNode content = post().at("/requestBody/content");

        assertThat(content.at("/application~1json/examples")).hasSize(2).allSatisfy(example -> assertThat(
                        Service.post(example.path("value").toString()).statusCode())
                .isEqualTo(202));
        String lines = content.at("/application~1x-ndjson/examples/lines/value").asText();
        String receipts = post().at("/responses/200/content/application~1x-ndjson/examples/receipts/value")
                .asText();
        assertThat(Service.lines(Service.post("application/x-ndjson", lines.getBytes(UTF_8))))
                .isEqualTo(receipts.lines().map(Service::json).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | /responses/400/content/application~1problem+json/examples/not-an-object/value",
                "'' | /responses/400/content/application~1problem+json/examples/empty-body/value",
                "{\"title\":1,\"title\":2} | /responses/400/content/application~1problem+json/examples/duplicate-field/value",
                "{\"source\":\"s\",\"headline\":\"h\"} | /responses/422/content/application~1problem+json/example"
            })
    void answersBadInputAsItsExamplesSay(String body, String example) {
        assertThat(Service.json(Service.post(body).body())).isEqualTo(post().at(example));
    }

    @Test
    void namesEveryStatusThatACallMayHave() {
        assertThat(post().path("responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("200", "202", "400", "405", "406", "408", "413", "415", "422", "503");
        assertThat(document().at("/paths/~1v1~1articles~1{id}/delete/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("202", "400", "405", "503");
    }

    @Test
    void statesTheArticlesRules() {
        JsonNode fields = document().at("/components/schemas/Article/properties");

        assertThat(fields.at("/source/maxLength").asInt()).isEqualTo(ArticleRules.MAX_SOURCE);
        assertThat(fields.at("/title/maxLength").asInt()).isEqualTo(ArticleRules.MAX_TITLE);
        assertThat(fields.at("/url/maxLength").asInt()).isEqualTo(ArticleRules.MAX_URL);
        assertThat(fields.at("/externalId/maxLength").asInt()).isEqualTo(ArticleRules.MAX_EXTERNAL_ID);
        assertThat(fields.at("/section/maxLength").asInt()).isEqualTo(ArticleRules.MAX_SECTION);
        assertThat(fields.at("/language/maxLength").asInt()).isEqualTo(ArticleRules.MAX_LANGUAGE);
        assertThat(fields.at("/authors/maxItems").asInt()).isEqualTo(ArticleRules.MAX_AUTHORS);
        assertThat(fields.at("/authors/items/maxLength").asInt()).isEqualTo(ArticleRules.MAX_AUTHOR);
        assertThat(fields.at("/tags/maxItems").asInt()).isEqualTo(ArticleRules.MAX_TAGS);
        assertThat(fields.at("/tags/items/maxLength").asInt()).isEqualTo(ArticleRules.MAX_TAG);
        assertThat(fields.at("/bodyHtml/maxLength").asInt()).isEqualTo(HtmlText.MAX_HTML);
    }

    @Test
    void isShownBySwaggerUi() {
        assertThat(Stream.of("/q/swagger-ui/", "/q/openapi")
                        .map(path -> Service.get(path).statusCode()))
                .containsOnly(200);
    }
}
