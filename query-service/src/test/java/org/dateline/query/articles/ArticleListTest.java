package org.dateline.query.articles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.events.identity.ArticleIdentity;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleListTest {

    @BeforeEach
    void emptyStore() {
        TestStore.reset();
    }

    private static List<String> titles(String query) {
        Response response =
                given().urlEncodingEnabled(false).get("/v1/articles" + (query.isEmpty() ? "" : "?" + query));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getList("items.title");
    }

    @Test
    void showsAnArticleWithItsTagsInShort() {
        TestArticle.titled("Summit")
                .section("World")
                .tags("diplomacy")
                .store()
                .topic("trade", 0.59)
                .topic("security", 0.5)
                .topic("human-rights", 0.9)
                .countries("SV", "AR")
                .entity("DATE", "date:2024-10-01", "1 October", 1.0)
                .entity("PERSON", "person:a", "A", 0.1)
                .entity("PERSON", "person:b", "B", 0.9)
                .entity("PERSON", "person:c", "C", 0.3)
                .entity("PERSON", "person:d", "D", 0.4)
                .entity("PERSON", "person:e", "E", 0.5)
                .entity("PERSON", "person:f", "F", 0.6);

        JsonPath list = given().get("/v1/articles").jsonPath();
        Map<String, Object> item = list.getMap("items[0]");

        assertThat(item.get("title")).isEqualTo("Summit");
        assertThat(item.get("revision")).isEqualTo(1);
        assertThat(item.get("source")).isEqualTo("Wire");
        assertThat(item.get("section")).isEqualTo("World");
        assertThat(item.get("language")).isEqualTo("en");
        assertThat(item.get("time")).isEqualTo("2024-10-01T12:00:00Z");
        assertThat(item.get("publishedAt")).isEqualTo("2024-10-01T12:00:00Z");
        assertThat(item.get("ingestedAt")).isEqualTo("2024-10-01T12:30:00Z");
        assertThat(list.getList("items[0].authors")).containsExactly("Ana Ríos");
        assertThat(list.getList("items[0].tags")).containsExactly("diplomacy");
        assertThat(list.getList("items[0].countries")).containsExactly("SV", "AR");
        assertThat(list.getList("items[0].topics.id")).containsExactly("human-rights", "security");
        assertThat(list.getList("items[0].topics.score")).containsExactly(0.9f, 0.5f);
        assertThat(list.getList("items[0].entities.name")).containsExactly("B", "F", "E", "D", "C");
        assertThat(item).doesNotContainKeys("body", "url");
    }

    @Test
    void filtersByEachParameter() {
        TestArticle.titled("one")
                .source("Agencia, Ltd \\ Co")
                .language("es")
                .section("World")
                .tags("oil", "a,b")
                .at("2024-10-03T00:00:00Z")
                .store()
                .topic("security", 0.7)
                .person("person:nayib-bukele", "Nayib Bukele")
                .countries("SV");
        TestArticle.titled("two")
                .tags("oil")
                .at("2024-10-02T00:00:00Z")
                .store()
                .topic("security", 0.4)
                .topic("trade", 0.8)
                .person("person:javier-milei", "Javier Milei")
                .countries("AR", "SV");
        TestArticle.titled("three").at("2024-10-01T00:00:00Z").store().topic("trade", 0.55);

        assertThat(titles("")).containsExactly("one", "two", "three");
        assertThat(titles("topic=security")).containsExactly("one");
        assertThat(titles("topic=trade")).containsExactly("two");
        assertThat(titles("entity=person:javier-milei")).containsExactly("two");
        assertThat(titles("country=sv")).containsExactly("one", "two");
        assertThat(titles("source=Agencia%5C,+Ltd+%5C%5C+Co")).containsExactly("one");
        assertThat(titles("language=ES")).containsExactly("one");
        assertThat(titles("section=World")).containsExactly("one");
        assertThat(titles("section=world")).isEmpty();
        assertThat(titles("tag=oil")).containsExactly("one", "two");
        assertThat(titles("tag=a%5C,b")).containsExactly("one");
        assertThat(titles("sort=published&limit=1")).containsExactly("one");
    }

    @Test
    void narrowsByRepeatingAndWidensByCommas() {
        TestArticle.titled("ab")
                .store()
                .person("person:a", "A")
                .person("person:b", "B")
                .topic("trade", 0.9);
        TestArticle.titled("a").store().person("person:a", "A").topic("security", 0.9);
        TestArticle.titled("b")
                .store()
                .person("person:b", "B")
                .topic("human-rights", 0.9)
                .countries("SV");
        TestArticle.titled("c").language("es").store().person("person:c", "C").countries("AR");

        assertThat(titles("entity=person:a,person:b")).containsExactlyInAnyOrder("ab", "a", "b");
        assertThat(titles("entity=person:a&entity=person:b")).containsExactly("ab");
        assertThat(titles("entity=person:a,person:c&entity=person:b")).containsExactly("ab");
        assertThat(titles("entity=person:a,person:c&entity=person:b,person:c")).containsExactlyInAnyOrder("ab", "c");
        assertThat(titles("topic=security,human-rights")).containsExactlyInAnyOrder("a", "b");
        assertThat(titles("topic=security&topic=human-rights")).isEmpty();
        assertThat(titles("country=SV,AR")).containsExactlyInAnyOrder("b", "c");
        assertThat(titles("language=es,en&country=AR,SV&entity=person:c,person:b&topic=human-rights,trade"))
                .containsExactly("b");
        assertThat(titles("source=Wire,Other&language=es")).containsExactly("c");
        assertThat(titles("entity=person:a,person:a")).containsExactlyInAnyOrder("ab", "a");
    }

    @Test
    void countsATopicFromItsThresholdOrFromTheScoreAskedFor() {
        TestArticle.titled("high").at("2024-10-03T00:00:00Z").store().topic("trade", 0.95);
        TestArticle.titled("at").at("2024-10-02T00:00:00Z").store().topic("trade", 0.6);
        TestArticle.titled("low")
                .at("2024-10-01T00:00:00Z")
                .store()
                .topic("trade", 0.3)
                .topic("security", 0.9);

        assertThat(titles("topic=trade")).containsExactly("high", "at");
        assertThat(titles("topic=trade&minScore=0.9")).containsExactly("high");
        assertThat(titles("topic=trade&minScore=0.3")).containsExactly("high", "at", "low");
        assertThat(titles("minScore=0.9")).containsExactly("high", "low");
        assertThat(titles("topic=trade,security&minScore=0.9")).containsExactly("high", "low");
        assertThat(titles("minScore=1")).isEmpty();
        List<String> shown =
                given().get("/v1/articles?topic=trade&minScore=0.3").jsonPath().getList("items[2].topics.id");
        assertThat(shown).containsExactly("security", "trade");
    }

    @Test
    void takesFromInclusivelyAndToExclusively() {
        TestArticle.titled("before").at("2024-09-30T23:59:59.999999Z").store().topic("trade", 0.9);
        TestArticle.titled("first").at("2024-10-01T00:00:00Z").store().topic("trade", 0.9);
        TestArticle.titled("last").at("2024-10-01T23:59:59.999999Z").store().topic("trade", 0.9);
        TestArticle.titled("after").at("2024-10-02T00:00:00Z").store().topic("trade", 0.9);

        for (String more : List.of("", "&topic=trade", "&source=Wire")) {
            assertThat(titles("from=2024-10-01&to=2024-10-02" + more)).containsExactly("last", "first");
            assertThat(titles("from=2024-10-01T02:00:00%2B02:00&to=2024-10-01T23:59:59.999999Z" + more))
                    .containsExactly("first");
            assertThat(titles("from=2024-10-01T23:59:59.9999985Z" + more)).containsExactly("after", "last");
            assertThat(titles("to=2024-09-30T23:59:59.9999991Z" + more)).containsExactly("before");
        }
    }

    @Test
    void findsAnArticleByAnyFormOfItsUrl() {
        TestArticle.titled("wanted")
                .id(ArticleIdentity.of("https://news.example/a?x=1,2", "", null, "", ""))
                .store()
                .topic("trade", 0.9);
        TestArticle.titled("other").store();

        assertThat(titles("url=HTTPS://News.Example:443/a?x=1,2%26utm_source=feed%23top"))
                .containsExactly("wanted");
        assertThat(titles("url=https://news.example/a?x=1,2&topic=trade")).containsExactly("wanted");
        assertThat(titles("url=https://news.example/a?x=1,2&topic=security")).isEmpty();
    }

    @Test
    void walksPagesOverEqualTimesWithoutGapsOrRepeats() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            String title = "n" + i;
            String time = i % 3 == 0 ? "2024-10-01T12:00:00.123456Z" : "2024-10-01T12:00:00.123457Z";
            TestArticle.titled(title)
                    .at(time)
                    .store()
                    .topic("trade", 0.9)
                    .person(i % 2 == 0 ? "person:even" : "person:odd", "P")
                    .person("person:all", "All");
            all.add(title);
        }

        for (String query : List.of(
                "limit=7",
                "limit=7&topic=trade",
                "limit=7&source=Wire,Other",
                "limit=7&entity=person:even,person:odd,person:all",
                "limit=1&from=2024-10-01&entity=person:all&topic=trade,security")) {
            List<String> walked = new ArrayList<>();
            List<String> times = new ArrayList<>();
            String next = "/v1/articles?" + query;
            while (next != null) {
                Response page = given().urlEncodingEnabled(false).get(next);
                walked.addAll(page.jsonPath().getList("items.title"));
                times.addAll(page.jsonPath().getList("items.time"));
                String link = page.header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertThat(walked).as(query).containsExactlyInAnyOrderElementsOf(all);
            assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void carriesAllParametersInTheNextLink() {
        for (int i = 0; i < 3; i++) {
            TestArticle.titled("n" + i).source("A & B, \"C\" Ñ").store();
        }

        String link = given().urlEncodingEnabled(false)
                .get("/v1/articles?limit=1&source=A+%26+B%5C,+%22C%22+%C3%91&language=en")
                .header("Link");

        assertThat(link)
                .startsWith("</v1/articles?limit=1&source=A+%26+B%5C%2C+%22C%22+%C3%91&language=en&cursor=")
                .endsWith(">; rel=\"next\"")
                .doesNotContain("\n");
        String next = link.substring(1, link.indexOf('>'));
        String second = given().urlEncodingEnabled(false).get(next).header("Link");
        assertThat(second).isNotEqualTo(link).containsOnlyOnce("cursor=");
    }

    @Test
    void neverListsARetractedArticle() {
        TestArticle.titled("kept").store().topic("trade", 0.9);
        TestArticle.titled("gone").store().topic("trade", 0.9).retract("2024-10-02T08:00:00Z");

        assertThat(titles("")).containsExactly("kept");
        assertThat(titles("topic=trade")).containsExactly("kept");
        assertThat(titles("source=Wire")).containsExactly("kept");
    }

    @Test
    void keepsGoingFromACursorWhoseArticleIsGone() {
        TestArticle.titled("newest").at("2024-10-03T00:00:00Z").store();
        TestArticle.Stored middle =
                TestArticle.titled("middle").at("2024-10-02T00:00:00Z").store();
        TestArticle.titled("oldest").at("2024-10-01T00:00:00Z").store();
        String link = given().get("/v1/articles?limit=2").header("Link");
        middle.retract("2024-10-04T00:00:00Z");

        Response next = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        assertThat(next.jsonPath().getList("items.title")).containsExactly("oldest");
        assertThat(UUID.fromString(next.jsonPath().getString("items[0].id"))).isNotNull();
    }
}
