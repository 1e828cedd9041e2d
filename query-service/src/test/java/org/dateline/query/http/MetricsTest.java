package org.dateline.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.Test;

/** What an operator sees at {@code /q/metrics}. */
@QuarkusTest
class MetricsTest {

    @Test
    void timesRequestsByPathAsAHistogramAndShowsTheConnections() {
        TestStore.reset();
        assertThat(given().get("/v1/topics").statusCode()).isEqualTo(200);

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/v1/topics\"[^}]*le=\"0.4\"")
                .containsPattern("agroal_available_count\\{datasource=\"default\"} [1-9]");
    }
}
