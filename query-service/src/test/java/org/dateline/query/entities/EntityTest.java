package org.dateline.query.entities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EntityTest {

    @BeforeEach
    void someEntities() {
        TestStore.reset();
        TestArticle.titled("one")
                .at("2024-10-01T00:00:00Z")
                .store()
                .person("person:nayib-bukele", "Nayib Bukele")
                .entity("ORGANIZATION", "organization:onu", "Organización de las Naciones Unidas", 0.3)
                .entity("MONEY", "money:usd-5", "5 dollars", 0.3)
                .entity("COUNTRY", "country:TR", "Türkiye", 0.2);
        TestArticle.titled("two")
                .at("2024-10-03T00:00:00Z")
                .store()
                .person("person:nayib-bukele", "Nayib Bukele")
                .person("person:习近平", "习近平")
                .person("person:pena-nieto", "Enrique Peña-Nieto");
        TestArticle.titled("three")
                .at("2024-10-02T00:00:00Z")
                .store()
                .person("person:nayib-bukele", "x")
                .topic("trade", 0.9)
                .topic("security", 0.4);
        TestStore.run("insert into entity_name values ('country:TR', 'Turkey')");
        TestStore.run(
                "insert into entity values ('person:known', 'PERSON', 'Known Buk', null, '{\"wikidata\":\"Q1\"}', true)");
        TestStore.run("insert into entity_name values ('person:known', 'Known Buk')");
        TestStore.run("insert into entity values ('person:gone', 'PERSON', 'Gone Buk')");
        TestStore.run("insert into entity_name values ('person:gone', 'Gone Buk')");
        TestStore.refreshRollups();
    }

    private static List<String> ids(String query) {
        Response response =
                given().urlEncodingEnabled(false).get("/v1/entities" + (query.isEmpty() ? "" : "?" + query));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getList("items.id");
    }

    @Test
    void listsThoseOfStoredArticlesMostFrequentFirst() {
        JsonPath list = given().get("/v1/entities").jsonPath();

        assertThat(list.getList("items.id"))
                .containsExactly(
                        "person:nayib-bukele", "country:TR", "organization:onu", "person:pena-nieto", "person:习近平");
        assertThat(list.getList("items.articles")).containsExactly(3, 1, 1, 1, 1);
        assertThat(list.getMap("items[0]")).containsEntry("type", "PERSON").containsEntry("name", "Nayib Bukele");
    }

    @ParameterizedTest
    @CsvSource({
        "buk, person:nayib-bukele",
        "NAYIB+b, person:nayib-bukele",
        "pena, person:pena-nieto",
        "PE%C3%91A, person:pena-nieto",
        "nieto, person:pena-nieto",
        "pe%CC%81na, person:pena-nieto",
        "turk, country:TR",
        "turki, country:TR",
        "organizacion+de, organization:onu",
        "naciones, organization:onu",
        "%E4%B9%A0, person:习近平"
    })
    void findsAnEntityByTheBeginningOfAWord(String words, String id) {
        assertThat(ids("q=" + words)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"gone", "known", "dollars", "%25", "b_k", "zzz", "ele"})
    void findsNothingOtherwise(String words) {
        assertThat(given().urlEncodingEnabled(false)
                        .get("/v1/entities?q=" + words)
                        .asString())
                .doesNotContain("person:");
    }

    @ParameterizedTest
    @CsvSource({"nayeb+bukele", "bukelle", "bukele+nayib", "nayib+bukele+ortez"})
    void findsANameThatIsSpeltNearlySo(String words) {
        assertThat(ids("q=" + words)).containsExactly("person:nayib-bukele");
    }

    @Test
    void listsTheBestFitFirst() {
        TestArticle.titled("fits")
                .store()
                .person("person:1", "Nayib Bukele Senior")
                .person("person:2", "Don Nayib Bukele")
                .person("person:3", "Nayib Bukelo");

        assertThat(ids("q=nayib+bukele")).containsExactly("person:nayib-bukele", "person:1", "person:2", "person:3");
        List<String> walked = new ArrayList<>();
        String next = "/v1/entities?q=nayib+bukele&limit=1";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            walked.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(walked).isEqualTo(ids("q=nayib+bukele"));
    }

    @Test
    void filtersByType() {
        assertThat(ids("type=country,organization")).containsExactly("country:TR", "organization:onu");
        assertThat(ids("type=PERSON&q=buk")).containsExactly("person:nayib-bukele");
        assertThat(given().get("/v1/entities?type=MONEY").statusCode()).isEqualTo(400);
    }

    @Test
    void walksPages() {
        List<String> walked = new ArrayList<>();
        String next = "/v1/entities?limit=2";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            walked.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(walked).hasSize(5).doesNotHaveDuplicates().isEqualTo(ids(""));
    }

    @Test
    void servesOneEntityWithItsSpanAndALinkToItsArticles() {
        JsonPath entity =
                given().get("/v1/entities/{id}", "person:nayib-bukele").jsonPath();

        assertThat(entity.getList("names.name")).containsExactly("The", "Nayib Bukele", "x");
        assertThat(entity.getList("names.count")).containsExactly(3, null, null);
        assertThat(entity.getList("topics.id")).containsExactly("trade");
        assertThat(entity.getMap("sources[0]")).isEqualTo(Map.of("id", "Wire", "count", 3));
        assertThat(entity.getInt("articles")).isEqualTo(3);
        assertThat(entity.getString("firstSeen")).isEqualTo("2024-10-01T00:00:00Z");
        assertThat(entity.getString("lastSeen")).isEqualTo("2024-10-03T00:00:00Z");
        List<String> titles = given().urlEncodingEnabled(false)
                .get(entity.getString("links.articles"))
                .jsonPath()
                .getList("items.title");
        assertThat(titles).containsExactly("two", "three", "one");
    }

    @Test
    void takesIdsOfAnyScript() {
        JsonPath entity = given().get("/v1/entities/{id}", "person:习近平").jsonPath();

        assertThat(entity.getString("name")).isEqualTo("习近平");
        assertThat(given().urlEncodingEnabled(false)
                        .get(entity.getString("links.articles"))
                        .jsonPath()
                        .getList("items.title"))
                .containsExactly("two");
    }

    @Test
    void knowsTheGazetteersEntitiesButNotThoseOfRetractedArticlesAlone() {
        JsonPath known = given().get("/v1/entities/person:known").jsonPath();

        assertThat(known.getInt("articles")).isZero();
        assertThat(known.getString("ids.wikidata")).isEqualTo("Q1");
        assertThat(given().get("/v1/entities/person:gone").statusCode()).isEqualTo(404);
        assertThat(given().get("/v1/entities/money:usd-5").statusCode()).isEqualTo(404);
        Response unknown = given().get("/v1/entities/person:nobody");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
    }
}
