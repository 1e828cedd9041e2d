package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.ingest.RawTopic;
import org.dateline.ingest.Service;
import org.dateline.localstack.KafkaBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(OutageTest.WithOwnBroker.class)
class OutageTest {

    /** The service on a broker that the test may stop. */
    public static final class WithOwnBroker implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnBroker.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    KafkaBroker kafka;

    @BeforeEach
    void ready() {
        kafka.start();
        RawTopic.watch(kafka.bootstrapServers()).close();
    }

    @Test
    void answers503WhileTheBrokerIsAwayAndRecoversAlone() {
        kafka.stop();

        HttpResponse<String> single = timed(() -> Service.post(Service.article("lost")));
        assertUnavailable(single);
        HttpResponse<String> stream = timed(() -> Service.post(
                "application/x-ndjson", (Service.article("a") + "\n" + Service.article("b")).getBytes(UTF_8)));
        assertUnavailable(stream);
        HttpResponse<String> retraction =
                timed(() -> Service.send(Service.request("/v1/articles/6ba7b810-9dad-51d1-80b4-00c04fd430c8")
                        .DELETE()));
        assertUnavailable(retraction);
        assertReadiness(503);
        assertThat(Service.get("/q/health/ready").body()).contains("kafka").contains("does not answer");
        assertThat(Service.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(Service.post("{}").statusCode()).isEqualTo(422);

        kafka.start();
        assertReadiness(200);
        try (RawTopic topic = RawTopic.watch(kafka.bootstrapServers())) {
            assertThat(Service.post(Service.article("back")).statusCode()).isEqualTo(202);
            assertThat(topic.records())
                    .extracting(ConsumerRecord::key)
                    .contains(Service.json(Service.post(Service.article("back")).body())
                            .path("id")
                            .asText());
        }
    }

    @Test
    void namesTheLinesThatWereNotAcknowledgedWhenTheBrokerGoesAwayMidStream() throws IOException {
        try (RawStream stream = new RawStream()) {
            stream.send(Service.article("before") + "\n");
            assertThat(stream.receipt().path("status").asText()).isEqualTo("accepted");

            kafka.stop();
            stream.send(Service.article("during") + "\n");
            JsonNode during = stream.receipt();
            assertThat(during.path("line").asInt()).isEqualTo(2);
            assertThat(during.path("status").asText()).isEqualTo("unavailable");
            assertThat(during.path("problem").path("status").asInt()).isEqualTo(503);

            kafka.start();
            assertReadiness(200);
            stream.send(Service.article("after") + "\n");
            assertThat(stream.receipt().path("status").asText()).isEqualTo("accepted");
        }
    }

    @Test
    void refusesSoonWhenTooMuchIsWaitingForTheBroker() {
        kafka.stop();
        String large = "{\"source\":\"s\",\"title\":\"t\",\"body\":\"" + "x".repeat(1024 * 1024) + "\"}";

        List<Integer> retryAfter = Stream.generate(() -> large)
                .limit(40)
                .parallel()
                .map(Service::post)
                .peek(response -> assertThat(response.statusCode()).isEqualTo(503))
                .map(response -> Integer.valueOf(
                        response.headers().firstValue("retry-after").orElseThrow()))
                .toList();

        assertThat(retryAfter).contains(7);
        kafka.start();
        assertReadiness(200);
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(
                        Service.post(Service.article("small")).statusCode())
                .isEqualTo(202));
        assertThat(Service.get("/q/metrics").body()).containsPattern("dateline_ingest_held_bytes 0\\.0");
    }

    @Test
    @Timeout(120)
    void closesAStreamWhoseReceiptsAreNotRead() throws IOException {
        String lines = "{}\n".repeat(5_000);
        try (RawStream stream = new RawStream()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            stream.send(lines);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(Service.get("/q/metrics").body())
                        .containsPattern("dateline_ingest_held_bytes 0\\.0"));
    }

    @Test
    void doesNotWaitForeverForABody() throws IOException {
        try (Socket socket = new Socket("localhost", Service.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n{\"source\":")
                            .getBytes(UTF_8));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 408 ".length());
            assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 408 ");
        }
    }

    private static HttpResponse<String> timed(Supplier<HttpResponse<String>> call) {
        long start = System.nanoTime();
        HttpResponse<String> response = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        return response;
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("retry-after")).contains("7");
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Service.json(response.body()).path("type").asText())
                .isEqualTo("urn:dateline:problem:kafka-unavailable");
    }

    private static void assertReadiness(int status) {
        await().atMost(A_WHILE)
                .untilAsserted(() ->
                        assertThat(Service.get("/q/health/ready").statusCode()).isEqualTo(status));
    }
}
