package org.dateline.query.articles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FullTextTest {

    @BeforeEach
    void emptyStore() {
        TestStore.reset();
    }

    private static JsonPath search(String words, String more) {
        Response response = given().urlEncodingEnabled(false)
                .get("/v1/articles?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
        assertThat(response.statusCode()).as(words + response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static List<String> titles(String words) {
        return search(words, "").getList("items.title");
    }

    @Test
    void findsWordsPhrasesAlternativesAndExclusions() {
        TestArticle.titled("both").body("Bukele and Milei met in Buenos Aires.").store();
        TestArticle.titled("one").body("Milei spoke of aires buenos.").store();
        TestArticle.titled("Bukele alone").body("Protests.").store();

        assertThat(titles("milei")).containsExactlyInAnyOrder("both", "one");
        assertThat(titles("milei bukele")).containsExactly("both");
        assertThat(titles("milei or bukele")).hasSize(3);
        assertThat(titles("bukele -milei")).containsExactly("Bukele alone");
        assertThat(titles("\"buenos aires\"")).containsExactly("both");
        assertThat(titles("\"alone protests\""))
                .as("a phrase over title and body")
                .isEmpty();
        assertThat(titles("protesting")).containsExactly("Bukele alone");
        assertThat(titles("mile")).isEmpty();
    }

    @Test
    void foldsAccentsAndCaseOnBothSides() {
        TestArticle.titled("accents")
                .body("Enrique Peña Nieto, Perón, Łódź, Türkiye")
                .store();
        TestArticle.titled("none")
                .body("Enrique Pena Nieto, Peron, Lodz, Turkiye")
                .store();
        TestArticle.titled("apart")
                .body("Enrique Pen\u0303a Nieto, Pero\u0301n, Łódz\u0301, Tu\u0308rkiye")
                .store();

        for (String word : List.of("peña", "PENA", "pen\u0303a", "perón", "peron", "lodz", "türkiye")) {
            assertThat(titles(word)).as(word).containsExactlyInAnyOrder("accents", "none", "apart");
        }
    }

    @Test
    void stemsByTheArticlesOwnLanguage() {
        TestArticle.titled("spanish")
                .language("es")
                .body("Las protestas de los trabajadores")
                .store();
        TestArticle.titled("german").language("de").body("Der Krieg war lang").store();
        TestArticle.titled("english").body("The war was long").store();
        TestArticle.titled("unknown").language("und").body("protestas krieg").store();

        assertThat(titles("protesta")).containsExactly("spanish");
        assertThat(titles("protestas")).containsExactlyInAnyOrder("spanish", "unknown");
        assertThat(titles("war")).containsExactly("english");
        assertThat(titles("krieg -protesta"))
                .as("the stem is left out only where it is one")
                .containsExactlyInAnyOrder("german", "unknown");
        assertThat(titles("trabajador -protesta")).isEmpty();
        assertThat((List<String>) search("protestas", "&language=es").<String>getList("items.title"))
                .containsExactly("spanish");
        assertThat((List<String>) search("the long", "").<String>getList("items.title"))
                .containsExactly("english");
    }

    @Test
    void narrowsWithEveryOtherParameter() {
        TestArticle.titled("wanted")
                .body("Milei")
                .store()
                .person("person:a", "A")
                .topic("trade", 0.9);
        TestArticle.titled("other words")
                .body("Bukele")
                .store()
                .person("person:a", "A")
                .topic("trade", 0.9);
        TestArticle.titled("other tags").body("Milei").store();

        assertThat((List<String>)
                        search("milei", "&entity=person:a&topic=trade,security").<String>getList("items.title"))
                .containsExactly("wanted");
        assertThat((List<String>) search("milei", "&tag=none").<String>getList("items.title"))
                .isEmpty();
    }

    @Test
    void saysWhereTheWordsAre() {
        String title = "Milei 😀 meets <b>Bukele</b> & co";
        String body = "😀 \t <p>Milei</p>\r\n\r\nagain:  MILEI.  &amp; http://a.example/Milei  ";
        String id = TestArticle.titled(title).body(body).store().id();

        JsonPath list = search("milei", "");

        List<Map<String, Object>> places = list.getList("items[0].highlights");
        assertThat(places).hasSize(3);
        for (Map<String, Object> place : places) {
            String field = place.get("field").equals("title") ? title : body;
            assertThat(field.substring((int) place.get("start"), (int) place.get("end")))
                    .isEqualToIgnoringCase("milei");
        }
        assertThat(list.getInt("items[0].highlightsOmitted")).isZero();
        assertThat(list.getString("items[0].excerpt.text")).isEqualTo(body);
        assertThat(given().get("/v1/articles/" + id + "?q=milei").jsonPath().<Object>getList("highlights"))
                .isEqualTo(places);
        assertThat(given().get("/v1/articles/" + id).jsonPath().getMap("")).doesNotContainKey("highlights");
        assertThat(given().get("/v1/articles").jsonPath().getMap("items[0]"))
                .doesNotContainKeys("highlights", "highlightsOmitted", "excerpt", "relevance");
    }

    @Test
    void listsAHundredHighlightsAndCountsTheRest() {
        TestArticle.titled("many").body("x ".repeat(200) + "Milei ".repeat(130)).store();

        JsonPath list = search("milei", "");

        assertThat(list.getList("items[0].highlights")).hasSize(100);
        assertThat(list.getInt("items[0].highlightsOmitted")).isEqualTo(30);
        assertThat(list.getInt("items[0].excerpt.start")).isEqualTo(300);
        assertThat(list.getString("items[0].excerpt.text"))
                .startsWith("x x")
                .contains("Milei")
                .hasSizeLessThan(290);
    }

    @Test
    void ranksTitleAndRecencyFirst() {
        TestArticle.titled("old Milei")
                .at("2014-10-01T00:00:00Z")
                .body("Nothing else.")
                .store();
        TestArticle.titled("new Milei")
                .at("2024-10-01T00:00:00Z")
                .body("Nothing else.")
                .store();
        TestArticle.titled("body")
                .at("2024-10-02T00:00:00Z")
                .body("Milei did nothing else.")
                .store();
        TestArticle.titled("other").at("2024-10-03T00:00:00Z").store();

        JsonPath list = search("milei", "&sort=relevance");

        assertThat(list.<String>getList("items.title")).containsExactly("new Milei", "old Milei", "body");
        assertThat(list.<Float>getList("items.relevance")).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(list.getMap("ranked")).isEqualTo(Map.of("newest", 2000, "of", 3, "more", false));
        assertThat(titles("milei")).containsExactly("body", "new Milei", "old Milei");
        assertThat(search("nobody", "&sort=relevance").getMap("ranked")).containsEntry("of", 0);
    }

    @Test
    void walksPagesByTimeAndByRelevance() {
        for (int i = 0; i < 40; i++) {
            TestArticle.titled("n" + i)
                    .body("Milei ".repeat(1 + i % 5))
                    .at("2024-10-01T12:00:0" + i % 3 + "Z")
                    .store();
        }
        for (String sort : List.of("published", "relevance")) {
            List<String> walked = new ArrayList<>();
            String next = "/v1/articles?q=milei&limit=7&sort=" + sort;
            while (next != null) {
                Response page = given().urlEncodingEnabled(false).get(next);
                walked.addAll(page.jsonPath().getList("items.title"));
                String link = page.header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertThat(walked).as(sort).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void findsRareAndCommonWordsBeyondTheNewestArticles() {
        TestStore.run("""
                insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,
                  seen_at, change, first_ingested_at, time, content_hash, source, title, body, authors, tags, language,
                  countries, mentions_omitted, entities, topics, enrichment_version, enrichment)
                select gen_random_uuid(), 1, 0, n, t, 0, n, t, 'new', t, t, 'h', 's', 'Title ' || n,
                  'Some text' || case n % 1100 when 7 then ' rare' else '' end, '{}', '{}', 'en', '{}', 0, '[]', '[]',
                  'v', '{}'
                from (select n, timestamptz '2024-01-01' - n * interval '1 minute' as t from generate_series(1, 2500) n) g
                """);
        TestStore.addFacts();

        assertThat(titles("rare")).containsExactly("Title 7", "Title 1107", "Title 2207");
        assertThat(titles("text")).hasSize(20).startsWith("Title 1").endsWith("Title 20");
        JsonPath ranked = search("text", "&sort=relevance");
        assertThat(ranked.getMap("ranked")).isEqualTo(Map.of("newest", 2000, "of", 2000, "more", true));
    }

    @Test
    void takesArticlesOfAnyLength() {
        TestArticle.titled("long")
                .body("word ".repeat(39_998) + "within beyond")
                .store();
        StringBuilder chains = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            chains.append((char) (0x4e00 + i % 20_000))
                    .append((char) (0x4e00 + i * 7 % 20_900))
                    .append((char) (0x4e00 + i * 13 % 20_900))
                    .append('-')
                    .append((char) (0x4e00 + i / 20_000))
                    .append((char) (0x4e00 + i * 11 % 20_900))
                    .append(' ');
        }
        TestArticle.titled("chains").language("zh").body(chains.toString()).store();

        assertThat(titles("within")).containsExactly("long");
        assertThat(titles("beyond")).isEmpty();
        assertThat(titles("chains")).containsExactly("chains");
    }
}
