package org.dateline.query.timeline;

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
class TimelineTest {

    @BeforeEach
    void emptyStore() {
        TestStore.reset();
    }

    private static JsonPath timeline(String query) {
        Response response =
                given().urlEncodingEnabled(false).get("/v1/timeline" + (query.isEmpty() ? "" : "?" + query));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    @Test
    void dividesByTheDaysOfATimeZoneAndFillsTheGaps() {
        TestArticle.titled("a")
                .at("2024-10-26T21:59:59Z")
                .store()
                .topic("trade", 0.9)
                .topic("security", 0.4);
        TestArticle.titled("b").at("2024-10-26T22:00:00Z").store().topic("trade", 0.9);
        TestArticle.titled("c").at("2024-10-27T22:59:59Z").store().topic("security", 0.9);
        TestArticle.titled("d").at("2024-10-29T12:00:00Z").store();

        JsonPath days = timeline("tz=Europe/Berlin");

        assertThat(days.getString("interval")).isEqualTo("day");
        assertThat(days.getString("timeZone")).isEqualTo("Europe/Berlin");
        assertThat(days.getString("from")).isEqualTo("2024-10-26T00:00:00+02:00");
        assertThat(days.getString("to")).isEqualTo("2024-10-30T00:00:00+01:00");
        assertThat(days.getList("buckets.start"))
                .containsExactly(
                        "2024-10-26T00:00:00+02:00",
                        "2024-10-27T00:00:00+02:00",
                        "2024-10-28T00:00:00+01:00",
                        "2024-10-29T00:00:00+01:00");
        assertThat(days.getList("buckets.count")).containsExactly(1, 2, 0, 1);
        assertThat(days.getList("buckets.topics"))
                .isEqualTo(List.of(Map.of("trade", 1), Map.of("security", 1, "trade", 1), Map.of(), Map.of()));
        assertThat(timeline("interval=hour&tz=Europe/Berlin").getList("buckets"))
                .hasSize(64);
        assertThat(timeline("interval=week").getList("buckets.start"))
                .containsExactly("2024-10-21T00:00:00Z", "2024-10-28T00:00:00Z");
        assertThat(timeline("interval=month&tz=America/Sao_Paulo").getList("buckets.start"))
                .containsExactly("2024-10-01T00:00:00-03:00");
        assertThat(timeline("topic=security&interval=month").getList("buckets.count"))
                .containsExactly(1);
    }

    @Test
    void keepsTheTwoHoursApartThatAClockShowsTwice() {
        TestArticle.titled("summer").at("2024-10-27T00:30:00Z").store();
        TestArticle.titled("winter").at("2024-10-27T01:30:00Z").store();

        JsonPath hours = timeline("interval=hour&tz=Europe/Berlin");

        assertThat(hours.getList("buckets.start"))
                .containsExactly("2024-10-27T02:00:00+02:00", "2024-10-27T02:00:00+01:00");
        assertThat(hours.getList("buckets.count")).containsExactly(1, 1);
    }

    @Test
    void reachesFromBoundToBound() {
        TestArticle.titled("a").at("2024-10-02T12:00:00Z").store();

        JsonPath days = timeline("from=2024-10-01&to=2024-10-05");
        assertThat(days.getList("buckets.count")).containsExactly(0, 1, 0, 0);
        assertThat(days.getString("to")).isEqualTo("2024-10-05T00:00:00Z");
        assertThat(timeline("tag=none").getList("buckets")).isEmpty();
        assertThat(timeline("tag=none&from=2024-10-01&to=2024-10-03").getList("buckets.count"))
                .containsExactly(0, 0);
    }

    @Test
    void refusesMoreIntervalsThanItShowsAndSaysWhatIsTooFarBack() {
        TestArticle.titled("odd").at("0970-01-01T00:00:00Z").store();
        TestArticle.titled("now").at("2024-10-02T12:00:00Z").store();

        JsonPath days = timeline("");
        assertThat(days.getList("buckets")).hasSize(2_000);
        assertThat(days.getInt("basis.earlier")).isEqualTo(1);
        Response tooFine = given().get("/v1/timeline?interval=hour&from=2020-01-01&to=2024-01-01");
        assertThat(tooFine.statusCode()).isEqualTo(400);
        assertThat(tooFine.jsonPath().getString("errors[0].parameter")).isEqualTo("interval");
        assertThat(given().get("/v1/timeline?interval=year&tz=%2B02:00&q=the")
                        .jsonPath()
                        .getList("errors.parameter"))
                .containsExactlyInAnyOrder("interval", "tz", "q");
    }

    @Test
    void takesABroadSelectionFromTheRollups() {
        TestArticle.titled("a").at("2024-10-02T12:00:00Z").store().topic("trade", 0.9);
        TestArticle.titled("b").at("2024-10-04T12:00:00Z").store();
        TestStore.refreshRollups();
        TestStore.run("update rollup_day set articles = articles + 200000 where day = '2024-10-02'");

        JsonPath all = timeline("");
        assertThat(all.getList("buckets.count")).containsExactly(200001, 0, 1);
        assertThat(all.getMap("buckets[0].topics")).isEqualTo(Map.of("trade", 200001));
        assertThat(all.getString("basis.asOf")).isNotBlank();
        assertThat(timeline("topic=trade&interval=month").getList("buckets.count"))
                .containsExactly(200001);
        assertThat(timeline("tz=Europe/Berlin").getList("buckets.count")).containsExactly(1, 0, 1);
    }
}
