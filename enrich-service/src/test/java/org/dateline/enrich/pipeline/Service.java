package org.dateline.enrich.pipeline;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** The service under test as an orchestrator sees it. */
final class Service {

    private Service() {}

    static void awaitReady() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> readiness() == 200);
    }

    static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    static int liveness() {
        return given().get("/q/health/live").statusCode();
    }

    static String readinessReport() {
        return given().get("/q/health/ready").asString();
    }
}
