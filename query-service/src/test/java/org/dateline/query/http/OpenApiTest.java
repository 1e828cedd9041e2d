package org.dateline.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode description;
    private String articleId;

    @BeforeEach
    void fill() throws Exception {
        TestStore.reset();
        articleId = TestArticle.titled("Summit")
                .section("World")
                .tags("oil")
                .store()
                .topic("trade", 0.8)
                .person("person:a", "A")
                .countries("SV")
                .id();
        TestArticle.titled("Summit again").store().person("person:a", "A");
        description = JSON.readTree(given().get("/q/openapi?format=json").asString());
    }

    /** The document with every object closed, so that a field it does not describe is an error. */
    private void validates(String schema, Response response) throws Exception {
        JsonNode closed = description.deepCopy();
        closed.path("components").path("schemas").forEach(one -> {
            if (one.has("properties")) {
                ((ObjectNode) one).put("additionalProperties", false);
            }
        });
        ((ObjectNode) closed).put("$ref", "#/components/schemas/" + schema);
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(closed);
        assertThat(validator.validate(JSON.readTree(response.asString())))
                .as(schema + " " + response.asString())
                .isEmpty();
    }

    @Test
    void describesWhatIsServed() throws Exception {
        validates("ArticleList", given().get("/v1/articles"));
        validates("ArticleList", given().get("/v1/articles?q=summit+text&sort=relevance"));
        validates("ArticleDocument", given().get("/v1/articles/" + articleId));
        validates("ArticleDocument", given().get("/v1/articles/" + articleId + "?q=text"));
        validates("NewsArticle", given().accept("application/ld+json").get("/v1/articles/" + articleId));
        validates("JsonFeed", given().get("/v1/articles.json"));
        validates("TopicList", given().get("/v1/topics"));
        validates("EntityList", given().get("/v1/entities"));
        validates("EntityDocument", given().get("/v1/entities/person:a"));
        validates("FacetDocument", given().get("/v1/facets?q=summit"));
        validates("TimelineDocument", given().get("/v1/timeline?interval=week&tz=Europe/Berlin"));
        validates("RelatedList", given().get("/v1/entities/person:a/related"));
        validates("ArticleList", given().get("/v1/articles/" + articleId + "/similar"));
        validates("Problem", given().get("/v1/articles?x=1"));
        validates("Problem", given().get("/nosuch"));
    }

    @Test
    void describesEveryParameterThatIsTaken() {
        List<String> paths = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> {
            paths.add(path.getKey());
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                JsonNode resolved = resolve(parameter);
                if (resolved.path("in").asText().equals("query")) {
                    query.add(resolved.path("name").asText() + "=");
                }
            }
            if (!query.isEmpty()) {
                String address = path.getKey()
                                .replace("entities/{id}", "entities/person:a")
                                .replace("{id}", articleId) + "?" + String.join("&", query);
                List<String> details = given().urlEncodingEnabled(false)
                        .get(address)
                        .jsonPath()
                        .getList("errors.detail");
                assertThat(details).as(address).hasSameSizeAs(query).containsOnly("must not be blank");
            }
        });
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/v1/articles",
                        "/v1/articles/{id}",
                        "/v1/articles/stream",
                        "/v1/articles.atom",
                        "/v1/articles.json",
                        "/v1/articles.csv",
                        "/v1/articles.ndjson",
                        "/v1/articles/{id}/similar",
                        "/v1/facets",
                        "/v1/timeline",
                        "/v1/topics",
                        "/v1/entities",
                        "/v1/entities/{id}",
                        "/v1/entities/{id}/related");
    }

    @Test
    void givesExamplesThatWork() {
        List<String> asked = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> {
            if (path.getKey().endsWith("/stream")) {
                return; // It has no end to wait for, and its own tests.
            }
            StringBuilder query = new StringBuilder(
                    path.getKey().replace("entities/{id}", "entities/person:a").replace("{id}", articleId));
            query.append('?');
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                JsonNode resolved = resolve(parameter);
                JsonNode example = resolved.path("example");
                String value = example.isArray() ? example.get(0).asText() : example.asText();
                if (!value.isEmpty() && resolved.path("in").asText().equals("query")) {
                    query.append(resolved.path("name").asText())
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                            .append('&');
                }
            }
            String address = query.substring(0, query.length() - 1);
            Response response = given().urlEncodingEnabled(false).get(address);
            assertThat(response.statusCode()).as(address + response.asString()).isEqualTo(200);
            asked.add(address);
        });
        assertThat(asked)
                .anyMatch(address -> address.contains("topic=human-rights&") && address.contains("minScore=0.8"));
        assertThat(asked).anyMatch(address -> address.contains("tz=Europe"));
    }

    private JsonNode resolve(JsonNode parameter) {
        return parameter.has("$ref")
                ? description.at(parameter.path("$ref").asText().substring(1))
                : parameter;
    }
}
