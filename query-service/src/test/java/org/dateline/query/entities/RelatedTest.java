package org.dateline.query.entities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedTest {

    @BeforeEach
    void tenArticles() {
        TestStore.reset();
        for (int i = 0; i < 10; i++) {
            TestArticle.Stored article = TestArticle.titled("n" + i)
                    .at("2024-10-1" + i + "T00:00:00Z")
                    .store()
                    .entity("COUNTRY", "country:AR", "Argentina", 0.5);
            if (i < 4) {
                article.person("person:a", "Ana");
            }
            if (i < 2 || i == 9) {
                article.person("person:b", "Bo");
            }
            if (i == 3) {
                article.person("person:c", "Cy").topic("trade", 0.9);
            }
        }
    }

    private static JsonPath related(String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1/entities/person:a/related" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void countsWhatIsNamedInTheSameArticles() {
        JsonPath related = related("");

        assertThat(related.getList("items.id")).containsExactly("country:AR", "person:b", "person:c");
        assertThat(related.getList("items.together")).containsExactly(4, 2, 1);
        assertThat(related.getList("items.articles")).containsExactly(10, 3, 1);
        assertThat(related.getMap("of")).isEqualTo(Map.of("articles", 4, "more", false, "stored", 10));
        // ln(0.2 / (0.4 * 0.3)) / -ln 0.2, by hand
        assertThat(related.getDouble("items[1].npmi")).isCloseTo(0.317, within(0.0005));
        assertThat(related.getDouble("items[0].npmi")).as("in every article").isZero();
    }

    @Test
    void listsByStrengthOnlyWhatIsTogetherTwice() {
        assertThat(related("?sort=npmi").getList("items.id")).containsExactly("person:b", "country:AR");
    }

    @Test
    void countsASelection() {
        assertThat(related("?type=PERSON").getList("items.id")).containsExactly("person:b", "person:c");
        assertThat(related("?topic=trade").getList("items.id")).containsExactly("country:AR", "person:c");
        JsonPath early = related("?to=2024-10-12");
        assertThat(early.getList("items.articles")).containsExactly(2, 2);
        assertThat(early.getInt("of.stored")).isEqualTo(2);
        assertThat(related("?limit=1").getList("items")).hasSize(1);
    }

    @Test
    void refusesWhatItCanNotAnswer() {
        assertThat(given().get("/v1/entities/person:nobody/related").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/v1/entities/person:a/related?sort=best&type=DATE&limit=0")
                        .jsonPath()
                        .getList("errors.parameter"))
                .containsExactlyInAnyOrder("sort", "type", "limit");
    }

    @Test
    void measuresBetweenNeverAndAlways() {
        assertThat(RelatedEntities.npmi(5, 5, 5, 100)).isCloseTo(1, within(1e-9));
        assertThat(RelatedEntities.npmi(1, 10, 10, 100)).isCloseTo(0, within(1e-9));
        assertThat(RelatedEntities.npmi(1, 50, 50, 100)).isNegative();
        assertThat(RelatedEntities.npmi(7, 7, 7, 7)).isZero();
    }
}
