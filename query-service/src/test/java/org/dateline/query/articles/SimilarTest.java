package org.dateline.query.articles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimilarTest {

    @BeforeEach
    void emptyStore() {
        TestStore.reset();
    }

    private static JsonPath similar(String id) {
        return given().get("/v1/articles/{id}/similar", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void findsWhatSharesRareNamesAndWords() {
        String id = TestArticle.titled("Cabinet shuffle shakes ministry")
                .store()
                .person("person:rare", "Rare")
                .entity("COUNTRY", "country:AR", "Argentina", 0.5)
                .id();
        TestArticle.titled("Ministry in turmoil")
                .body("The cabinet shuffle shakes all.")
                .store()
                .person("person:rare", "Rare")
                .entity("COUNTRY", "country:AR", "Argentina", 0.5);
        TestArticle.titled("A profile").store().person("person:rare", "Rare");
        TestArticle.titled("Cabinet shuffle at the ministry")
                .at("2024-10-05T00:00:00Z")
                .store();
        for (int i = 0; i < 20; i++) {
            TestArticle.titled("Football " + i).store().entity("COUNTRY", "country:AR", "Argentina", 0.5);
        }
        TestStore.refreshRollups();

        JsonPath similar = similar(id);

        assertThat(similar.getList("items.title").subList(0, 3))
                .containsExactly("Ministry in turmoil", "A profile", "Cabinet shuffle at the ministry");
        assertThat(similar.getList("items[0].shared")).containsExactly("person:rare", "country:AR");
        assertThat(similar.getDouble("items[0].similarity")).isEqualTo(1.0);
        assertThat(similar.getDouble("items[2].similarity")).isEqualTo(0.3);
        assertThat(similar.getList("items[2].shared")).isEmpty();
        assertThat(similar.getMap("items[0]")).containsKeys("id", "time", "source", "topics", "entities");
        assertThat(similar.getList("items")).hasSizeLessThanOrEqualTo(10);
        assertThat(similar.getList("items.id")).doesNotContain(id);
    }

    @Test
    void findsNothingForAnArticleOfItsOwn() {
        String id = TestArticle.titled("Alone").store().id();
        TestArticle.titled("Other").store();

        assertThat(similar(id).getList("items")).isEmpty();
    }

    @Test
    void answersForUnknownAndRetractedArticlesAsTheArticleDoes() {
        String gone = TestArticle.titled("gone")
                .store()
                .retract("2024-10-02T00:00:00Z")
                .id();

        assertThat(given().get("/v1/articles/" + gone + "/similar").statusCode())
                .isEqualTo(410);
        assertThat(given().get("/v1/articles/" + UUID.randomUUID() + "/similar").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/v1/articles/x/similar").statusCode()).isEqualTo(400);
    }
}
