package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.identity.ArticleIdentity;
import org.dateline.ingest.RawTopic;
import org.dateline.ingest.Service;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class LinesPushTest {

    private static final String NDJSON = "application/x-ndjson";

    private RawTopic topic;

    @BeforeEach
    void watch() {
        topic = RawTopic.watch(SharedStack.bootstrapServers());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void answersEachLineInOrderAndGoesOnAfterBadOnes() {
        String lines = Service.article("first") + "\n" + "\r\n  \n" + "{\"source\":1}\n" + Service.article("crlf")
                + "\r\n" + "nonsense\n" + "{} {}\n" + Service.article("last");

        HttpResponse<String> response = Service.post(NDJSON, lines.getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains(NDJSON);
        List<JsonNode> receipts = Service.lines(response);
        assertThat(receipts).extracting(r -> r.path("line").asInt()).containsExactly(1, 4, 5, 6, 7, 8);
        assertThat(receipts)
                .extracting(r -> r.path("status").asText())
                .containsExactly("accepted", "rejected", "accepted", "rejected", "rejected", "accepted");
        assertThat(receipts.get(0).path("id").asText()).isEqualTo(id("first"));
        assertThat(receipts.get(1).path("problem").path("status").asInt()).isEqualTo(422);
        assertThat(receipts.get(1).path("problem").findValuesAsText("field"))
                .containsExactlyInAnyOrder("source", "title", "body");
        assertThat(receipts.get(3).path("problem").path("status").asInt()).isEqualTo(400);
        assertThat(topic.records())
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(id("first"), id("crlf"), id("last"));
    }

    @Test
    void publishesManyLinesInTheirOrder() throws Exception {
        int count = 5_000;
        String filler = "x".repeat(3_000);
        String lines = IntStream.range(0, count)
                .mapToObj(i -> "{\"source\":\"s\",\"externalId\":\"same\",\"title\":\"%d\",\"body\":\"%s\"}\n"
                        .formatted(i, filler))
                .collect(Collectors.joining());

        List<JsonNode> receipts = Service.lines(Service.post(NDJSON, lines.getBytes(UTF_8)));

        assertThat(receipts).hasSize(count);
        assertThat(receipts)
                .extracting(r -> r.path("line").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
        assertThat(receipts)
                .allSatisfy(r -> assertThat(r.path("status").asText()).isEqualTo("accepted"));
        List<String> titles = topic.records().stream()
                .map(sent -> Service.json(new String(sent.value(), UTF_8))
                        .path("title")
                        .asText())
                .toList();
        assertThat(titles)
                .containsExactlyElementsOf(
                        IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }

    @Test
    void skipsALineThatIsTooLong() {
        String tooLong = "{\"source\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}";
        String lines = Service.article("before") + "\n" + tooLong + "\n" + Service.article("after") + "\n" + tooLong;

        List<JsonNode> receipts = Service.lines(Service.post(NDJSON, lines.getBytes(UTF_8)));

        assertThat(receipts)
                .extracting(r -> r.path("status").asText())
                .containsExactly("accepted", "rejected", "accepted", "rejected");
        assertThat(receipts.get(1).path("problem").path("status").asInt()).isEqualTo(413);
        assertThat(receipts.get(1).path("problem").path("detail").asText()).contains("8,388,608 bytes");
        assertThat(topic.records()).hasSize(2);
    }

    @Test
    void refusesInvalidUtf8InALineAlone() {
        byte[] lines =
                (Service.article("good") + "\n{\"source\":\"?\"}\n" + Service.article("good too")).getBytes(UTF_8);
        lines[new String(lines, UTF_8).indexOf('?')] = (byte) 0xff;

        List<JsonNode> receipts = Service.lines(Service.post(NDJSON, lines));

        assertThat(receipts)
                .extracting(r -> r.path("status").asText())
                .containsExactly("accepted", "rejected", "accepted");
        assertThat(receipts.get(1).path("problem").path("type").asText()).isEqualTo("urn:dateline:problem:not-utf-8");
    }

    @Test
    void answersAStreamWithoutLinesWithoutReceipts() {
        assertThat(Service.post(NDJSON, new byte[0]).statusCode()).isEqualTo(200);
        assertThat(Service.post(NDJSON, "\n \r\n".getBytes(UTF_8)).body()).isEmpty();
        assertThat(topic.records()).isEmpty();
    }

    @Test
    void answersALineWhileTheStreamGoesOn() throws IOException {
        try (RawStream stream = new RawStream()) {
            stream.send(Service.article("early") + "\n");
            assertThat(stream.receipt().path("id").asText()).isEqualTo(id("early"));

            String line = Service.article("in two parts") + "\n";
            stream.send(line.substring(0, 20));
            stream.send(line.substring(20));
            assertThat(stream.receipt().path("line").asInt()).isEqualTo(2);
        }
    }

    @Test
    void publishesNothingOfALineThatItsClientNeverFinished() throws IOException {
        try (RawStream stream = new RawStream()) {
            stream.send(Service.article("whole") + "\n" + Service.article("never ended"));
            assertThat(stream.receipt().path("id").asText()).isEqualTo(id("whole"));
        }

        Service.post(Service.article("later"));
        assertThat(topic.records()).extracting(ConsumerRecord::key).containsExactlyInAnyOrder(id("whole"), id("later"));
    }

    private static String id(String title) {
        return ArticleIdentity.of(null, "Example Wire", null, title, "Something happened somewhere.")
                .toString();
    }
}
