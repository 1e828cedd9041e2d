package org.dateline.query.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.PostgresServer;
import org.dateline.localstack.junit.TestServers;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.Test;

/** A database of its own, which is not there when the service starts. */
@QuarkusTest
@TestProfile(OutageTest.OwnDatabase.class)
class OutageTest {

    private static final Duration BOUND = Duration.ofSeconds(8);

    PostgresServer postgres;

    @Test
    void waitsForTheDatabaseAndSurvivesItsRestarts() throws Exception {
        unavailable("store-unavailable");
        assertThat(ready()).isEqualTo(503);

        postgres.start();
        await().atMost(BOUND).untilAsserted(() -> unavailable("store-not-ready"));
        assertThat(ready()).isEqualTo(503);

        TestStore.migrate(postgres.url());
        await().atMost(BOUND).untilAsserted(() -> assertThat(ready()).isEqualTo(200));
        assertThat(given().get("/v1/articles").statusCode()).isEqualTo(200);
        needsKafkaForTheStreamAlone();
        refusesWhatTakesTooLong();

        postgres.kill();
        unavailable("store-unavailable");
        assertThat(ready()).isEqualTo(503);

        postgres.start();
        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(ready()).isEqualTo(200);
            assertThat(given().get("/v1/articles").statusCode()).isEqualTo(200);
        });
    }

    private static void needsKafkaForTheStreamAlone() {
        Response stream = given().get("/v1/articles/stream");

        assertThat(stream.statusCode()).isEqualTo(503);
        assertThat(stream.header("Retry-After")).isEqualTo("5");
        assertThat(stream.jsonPath().getString("type")).isEqualTo("urn:dateline:problem:stream-unavailable");
        assertThat(given().get("/q/health/ready").asString()).contains("kafka").contains("unavailable: Kafka");
    }

    private void refusesWhatTakesTooLong() throws Exception {
        try (Connection owner =
                        DriverManager.getConnection(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table article, article_fact in access exclusive mode");
            for (int i = 0; i < 5; i++) {
                unavailable("too-slow");
            }
            owner.rollback();
        }
        assertThat(given().get("/v1/articles").statusCode()).isEqualTo(200);
    }

    private static void unavailable(String kind) {
        for (String path : List.of(
                "/v1/articles", "/v1/articles/6ba7b810-9dad-51d1-80b4-00c04fd430c8", "/v1/facets", "/v1/timeline")) {
            Response response = given().get(path);
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(response.header("Retry-After")).isEqualTo("5");
            assertThat(response.jsonPath().getString("type")).isEqualTo("urn:dateline:problem:" + kind);
            assertThat(response.time()).isLessThan(BOUND.toMillis());
        }
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static int ready() {
        return given().get("/q/health/ready").statusCode();
    }

    public static final class OwnDatabase implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    public static final class Postgres implements QuarkusTestResourceLifecycleManager {

        private PostgresServer server;

        @Override
        public Map<String, String> start() {
            server = TestServers.postgres();
            return Map.of(
                    "dateline.database.url",
                    server.url(),
                    "dateline.query.statement-timeout",
                    "300ms",
                    "dateline.kafka.bootstrap-servers",
                    "127.0.0.1:1");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(server, new TestInjector.MatchesType(PostgresServer.class));
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
