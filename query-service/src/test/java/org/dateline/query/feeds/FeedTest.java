package org.dateline.query.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

@QuarkusTest
class FeedTest {

    private static final String HOSTILE = "<script>alert('&amp;')</script> ]]> \u000b \ud83d\ude00 Ríos";

    private String hostile;

    @BeforeEach
    void fill() {
        TestStore.reset();
        hostile = TestArticle.titled(HOSTILE)
                .at("2024-10-03T12:00:00Z")
                .store()
                .topic("trade", 0.8)
                .countries("SV", "AR")
                .id();
        TestStore.run("update article set url = 'javascript:alert(1)', authors = '{}' where id = ?::uuid", hostile);
        String second = TestArticle.titled("Second")
                .language("und")
                .at("2024-10-02T12:00:00Z")
                .store()
                .topic("trade", 0.9)
                .id();
        TestStore.run(
                "update article set url = 'https://news.example/a?b=1&c=ñ', body = ? where id = ?::uuid",
                "word ".repeat(1_000),
                second);
        TestArticle.titled("Third").at("2024-10-01T12:00:00Z").store().topic("trade", 0.9);
        TestArticle.titled("Of something else").store();
    }

    @Test
    void writesAtomThatTheRfcAllows() throws Exception {
        for (String path :
                List.of("/v1/articles.atom", "/v1/articles.atom?topic=trade&limit=2", "/v1/articles.atom?tag=x")) {
            Response response = given().get(path);

            assertThat(response.contentType()).startsWith("application/atom+xml");
            validate(response.asByteArray());
        }
        assertThatThrownBy(() -> validate("<feed xmlns='http://www.w3.org/2005/Atom'/>".getBytes("UTF-8")))
                .hasMessageContaining("incomplete");
    }

    private static void validate(byte[] feed) throws Exception {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Strict());
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream schema = FeedTest.class.getResourceAsStream("/feeds/atom.rnc")) {
            assertThat(driver.loadSchema(new InputSource(schema))).isTrue();
        }
        assertThat(driver.validate(new InputSource(new ByteArrayInputStream(feed))))
                .isTrue();
    }

    @Test
    void writesAtomThatReadersRead() throws Exception {
        Response response = given().get("/v1/articles.atom?topic=trade&limit=2");

        SyndFeed feed = new SyndFeedInput().build(new StringReader(response.asString()));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).hasSize(2);
        SyndEntry first = feed.getEntries().get(0);
        assertThat(first.getUri()).isEqualTo("urn:uuid:" + hostile);
        assertThat(first.getTitle()).isEqualTo(HOSTILE.replace('\u000b', '\ufffd'));
        assertThat(first.getTitleEx().getType()).isNotEqualTo("html");
        assertThat(first.getLink()).endsWith("/v1/articles/" + hostile);
        assertThat(first.getAuthor()).isEqualTo("Wire");
        assertThat(first.getPublishedDate().toInstant()).hasToString("2024-10-03T12:00:00Z");
        assertThat(first.getCategories()).extracting("name").containsExactly("trade", "SV", "AR");
        SyndEntry second = feed.getEntries().get(1);
        assertThat(second.getLink()).isEqualTo("https://news.example/a?b=1&c=%C3%B1");
        assertThat(second.getDescription().getValue()).hasSizeBetween(400, 502).endsWith("word …");
        assertThat(feed.getLinks())
                .filteredOn(link -> "next".equals(link.getRel()))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).startsWith("http://localhost:"));
        assertThat(given().urlEncodingEnabled(false).get(link(feed, "next")).asString())
                .contains("<title>Third</title>")
                .doesNotContain("rel=\"next\"");
    }

    private static String link(SyndFeed feed, String relation) {
        return feed.getLinks().stream()
                .filter(link -> relation.equals(link.getRel()))
                .findFirst()
                .orElseThrow()
                .getHref();
    }

    @Test
    void writesJsonFeedAfterItsSchema() throws Exception {
        for (String path :
                List.of("/v1/articles.json", "/v1/articles.json?topic=trade&limit=2", "/v1/articles.json?tag=x")) {
            Response response = given().get(path);

            assertThat(response.contentType()).startsWith("application/feed+json");
            try (InputStream schema = FeedTest.class.getResourceAsStream("/feeds/jsonfeed-1.1.schema.json")) {
                assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                                .getSchema(schema)
                                .validate(new ObjectMapper().readTree(response.asString())))
                        .as(path)
                        .isEmpty();
            }
        }
        JsonNode feed = new ObjectMapper()
                .readTree(given().get("/v1/articles.json?topic=trade&limit=2").asString());
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/title").asText()).isEqualTo(HOSTILE);
        assertThat(feed.at("/items/0").has("external_url")).isFalse();
        assertThat(feed.at("/items/0/authors/0/name").asText()).isEqualTo("Wire");
        assertThat(feed.at("/items/1").has("language")).isFalse();
        assertThat(given().urlEncodingEnabled(false)
                        .get(feed.path("next_url").asText())
                        .jsonPath()
                        .getList("items.title"))
                .containsExactly("Third");
    }

    @Test
    void answersUnchangedFeedsWithoutABody() {
        for (String path : List.of("/v1/articles.atom", "/v1/articles.json")) {
            String tag = given().get(path).header("ETag");

            Response again = given().header("If-None-Match", tag).get(path);

            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.asByteArray()).isEmpty();
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Response response = given().get("/v1/articles.atom?topc=trade&limit=0");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getList("errors.parameter")).containsExactlyInAnyOrder("topc", "limit");
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
