package org.dateline.query.facets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacetTest {

    @BeforeEach
    void fourArticles() {
        TestStore.reset();
        TestArticle.titled("one")
                .body("Milei")
                .store()
                .topic("trade", 0.9)
                .topic("security", 0.4)
                .person("person:a", "Ana")
                .person("person:b", "Bo")
                .entity("COUNTRY", "country:AR", "Argentina", 0.5)
                .countries("AR");
        TestArticle.titled("two")
                .source("Agencia")
                .language("es")
                .body("Milei")
                .store()
                .topic("trade", 0.7)
                .person("person:a", "Ana")
                .entity("DATE", "date:1", "1", 0.5)
                .countries("AR", "SV");
        TestArticle.titled("three").store().topic("security", 0.9).person("person:b", "Bo");
        TestArticle.titled("gone")
                .store()
                .topic("trade", 0.9)
                .person("person:a", "Ana")
                .retract("2024-10-02T00:00:00Z");
    }

    private static JsonPath facets(String query) {
        Response response = given().urlEncodingEnabled(false).get("/v1/facets" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    @Test
    void countsEverythingThatIsStored() {
        JsonPath facets = facets("");

        assertThat(facets.getMap("matching")).isEqualTo(Map.of("count", 3, "exact", true));
        assertThat(facets.getList("topics"))
                .isEqualTo(List.of(
                        Map.of("id", "trade", "label", "Trade", "count", 2),
                        Map.of("id", "security", "label", "Security", "count", 1)));
        assertThat(facets.getMap("entities"))
                .isEqualTo(Map.of(
                        "PERSON",
                        List.of(
                                Map.of("id", "person:a", "name", "Ana", "count", 2),
                                Map.of("id", "person:b", "name", "Bo", "count", 2)),
                        "COUNTRY",
                        List.of(Map.of("id", "country:AR", "name", "Argentina", "count", 1))));
        assertThat(facets.getList("countries"))
                .isEqualTo(List.of(
                        Map.of("id", "AR", "name", "Argentina", "count", 2),
                        Map.of("id", "SV", "name", "SV", "count", 1)));
        assertThat(facets.getList("sources.id")).containsExactly("Wire", "Agencia");
        assertThat(facets.getList("languages.count")).containsExactly(2, 1);
        assertThat(facets.getMap("")).doesNotContainKey("basis");
    }

    @Test
    void countsTheSameSelectionAsTheList() {
        assertThat(facets("?q=milei&topic=trade&source=Wire").getInt("matching.count"))
                .isEqualTo(1);
        assertThat(facets("?entity=person:b").getList("topics.id")).containsExactly("security", "trade");
        assertThat(facets("?topic=security&minScore=0.3").getList("topics.count"))
                .containsExactly(2, 1);
        assertThat(facets("?country=SV").getList("languages.id")).containsExactly("es");
        assertThat(facets("?tag=none").getInt("matching.count")).isZero();
        assertThat(facets("?limit=1").getList("entities.PERSON")).hasSize(1);
        assertThat(given().get("/v1/facets?limit=0&q=the&from=x&colour=red")
                        .jsonPath()
                        .getList("errors.parameter"))
                .containsExactlyInAnyOrder("limit", "q", "from", "colour");
    }

    @Test
    void takesTheNumbersOfABroadSelectionFromTheRollups() {
        TestStore.refreshRollups();
        TestStore.run("update rollup_day set articles = articles + 200000 where topic in ('', 'trade')"
                + " and source in ('', 'Wire') and language in ('', 'en')");

        JsonPath all = facets("");
        assertThat(all.getMap("matching")).isEqualTo(Map.of("count", 200003, "exact", true));
        assertThat(all.getList("topics.count")).containsExactly(200002, 1);
        assertThat(all.getList("sources.count")).containsExactly(200002, 1);
        assertThat(all.getList("entities.PERSON.count")).containsExactly(2, 2);
        assertThat(all.getList("countries.count")).containsExactly(2, 1);
        assertThat(all.getList("basis.rollups")).contains("topics", "entities", "countries", "sources", "languages");
        assertThat(all.getString("basis.asOf")).isNotBlank();

        JsonPath trade = facets("?topic=trade&from=2024-10-01");
        assertThat(trade.getInt("matching.count")).isEqualTo(200002);
        assertThat(trade.getList("basis.rollups")).containsExactly("sources", "languages");
        assertThat(trade.getInt("basis.newest")).isEqualTo(20_000);
        assertThat(trade.getList("entities.PERSON.id")).containsExactly("person:a", "person:b");
        assertThat(facets("?topic=trade&country=SV").getInt("matching.count")).isEqualTo(1);
    }

    @Test
    void countsCommonWordsAmongTheNewestArticlesAndSaysSo() {
        TestStore.refreshRollups();
        assertThat(facets("?q=milei").getBoolean("matching.exact")).isTrue();
        TestStore.run("update rollup_day set articles = articles + 200000000 where topic = ''"
                + " and source in ('', 'Wire') and language in ('', 'en')");

        JsonPath milei = facets("?q=milei");

        assertThat(milei.getMap("matching")).isEqualTo(Map.of("count", 2, "exact", false));
        assertThat(milei.getInt("basis.newest")).isEqualTo(2);
        assertThat(milei.getString("basis.from")).isNotBlank();
        assertThat(milei.getList("sources.id")).containsExactly("Agencia", "Wire");
        assertThat(facets("?q=milei&source=Agencia").getBoolean("matching.exact"))
                .isTrue();
    }

    @Test
    void keepsTheRollupsTrueAsArticlesComeChangeAndGo() {
        TestStore.refreshRollups();
        TestStore.run("update article set source = 'Moved' where title = 'one'");
        TestStore.run("delete from article_fact where id in (select id from article where title = 'one')");
        TestStore.addFacts();
        TestStore.run("update topic set threshold = 0.8 where id = 'trade'");
        TestArticle.titled("new")
                .at("2024-11-01T00:00:00Z")
                .store()
                .topic("trade", 0.9)
                .person("person:a", "Ana");
        TestStore.refreshRollups();
        TestStore.run("update rollup_day set articles = articles + 200000 where topic = ''"
                + " and source in ('', 'Moved') and language in ('', 'en') and day = '2024-10-01'");

        JsonPath all = facets("");

        assertThat(all.getInt("matching.count")).isEqualTo(200004);
        assertThat(all.getList("sources.id")).containsExactly("Moved", "Wire", "Agencia");
        assertThat(all.getList("topics.count")).containsExactly(2, 1);
        assertThat(all.getList("entities.PERSON.count")).containsExactly(3, 2);
    }
}
