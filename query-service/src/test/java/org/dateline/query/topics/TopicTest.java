package org.dateline.query.topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicTest {

    @BeforeEach
    void emptyStore() {
        TestStore.reset();
    }

    @Test
    void listsTheTaxonomyWithCountsFromEachThreshold() {
        TestArticle.titled("one").store().topic("trade", 0.6).topic("security", 0.49);
        TestArticle.titled("two").store().topic("trade", 0.59).topic("security", 0.5);
        TestArticle.titled("three").store().topic("trade", 1.0);
        TestStore.run("insert into topic values ('weather', 'Weather', 'Storms', '{}', 0.5, 0, false)");

        JsonPath topics = given().get("/v1/topics").jsonPath();

        assertThat(topics.getList("items.id")).containsExactly("security", "trade", "human-rights", "weather");
        assertThat(topics.getList("items.articles")).containsExactly(1, 2, 0, 0);
        assertThat(topics.getList("items.active")).containsExactly(true, true, true, false);
        assertThat(topics.getString("items[1].label")).isEqualTo("Trade");
        assertThat(topics.getFloat("items[1].threshold")).isEqualTo(0.6f);
        assertThat(topics.getList("items[1].codes")).containsExactly("medtop:20000638");
    }

    @Test
    void refusesParameters() {
        assertThat(given().get("/v1/topics?active=true").statusCode()).isEqualTo(400);
    }
}
