package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.identity.ArticleIdentity;
import org.dateline.ingest.RawTopic;
import org.dateline.ingest.Service;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ArticlePushTest {

    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

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
    void publishesEveryFieldUnderTheArticlesId() throws Exception {
        String json = """
                {"source":"Example Wire","title":" A \\u00e9 title\\t","body":"One.\\r\\nTwo. \\ud83d\\ude00 ",
                 "url":"https://News.example.com/a?utm_source=x","externalId":"e-1","authors":["Jane Doe","J. Roe"],
                 "tags":["x","y"],"section":"World","language":"pt-BR","publishedAt":"2026-11-20T10:00:00.5+02:00"}
                """;

        HttpResponse<String> response = Service.post(json);

        String id = ArticleIdentity.of("https://news.example.com/a", null, null, null, null)
                .toString();
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(Service.json(response.body()))
                .isEqualTo(Service.json(
                        "{\"id\":\"%1$s\",\"status\":\"accepted\",\"links\":{\"article\":\"http://localhost:8080/v1/articles/%1$s\"}}"
                                .formatted(id)));
        List<ConsumerRecord<String, byte[]>> records = topic.records();
        assertThat(records).hasSize(1);
        assertThat(records.get(0).key()).isEqualTo(id);
        RawArticle article = EventJson.readRaw(records.get(0).value());
        assertThat(article)
                .isEqualTo(new RawArticle(
                        id,
                        "Example Wire",
                        " A é title\t",
                        "One.\r\nTwo. 😀 ",
                        "https://News.example.com/a?utm_source=x",
                        "e-1",
                        List.of("Jane Doe", "J. Roe"),
                        List.of("x", "y"),
                        "World",
                        "pt-BR",
                        Instant.parse("2026-11-20T08:00:00.5Z")));
    }

    @Test
    void describesTheRecordAsACloudEventAndPassesTheTraceOn() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        Service.send(Service.request("/v1/articles")
                .header("Content-Type", "application/json")
                .header("traceparent", trace)
                .POST(BodyPublishers.ofString(Service.article("traced"))));

        ConsumerRecord<String, byte[]> sent = topic.records().get(0);
        Map<String, String> headers = texts(sent.headers());
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.dateline.article.raw.v1")
                .containsEntry("ce_source", "/dateline/ingest")
                .containsEntry("ce_subject", sent.key())
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", trace);
        assertThat(headers.get("ce_id")).matches(UUID_TEXT);
        assertThat(Instant.parse(headers.get("ce_time")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void beginsATraceWhereNoneIsGiven(String header) {
        Service.send(Service.request("/v1/articles")
                .header("Content-Type", "application/json")
                .header("traceparent", header)
                .POST(BodyPublishers.ofString(Service.article("untraced"))));

        String trace = texts(topic.records().get(0).headers()).get("traceparent");
        assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").doesNotContain("0".repeat(16));
    }

    @Test
    void turnsHtmlIntoText() throws Exception {
        HttpResponse<String> response = Service.post(
                "{\"source\":\"s\",\"title\":\"t\",\"bodyHtml\":\"<h1>Head</h1><p>Caf&eacute; &amp; <b>bar</b></p><script>x()</script>\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(EventJson.readRaw(topic.records().get(0).value()).body()).isEqualTo("Head\nCafé & bar");
    }

    @Test
    void takesTextOfExactlyTheLimitHoweverItIsEscaped() throws Exception {
        String body = "\\u00e9".repeat(512 * 1024);

        HttpResponse<String> response = Service.post("{\"source\":\"s\",\"title\":\"t\",\"body\":\"" + body + "\"}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(EventJson.readRaw(topic.records().get(0).value()).body()).isEqualTo("é".repeat(512 * 1024));
    }

    @Test
    void takesOptionalFieldsThatAreNullAndAByteOrderMark() throws Exception {
        String json = "\ufeff{\"source\":\"s\",\"title\":\"null fields\",\"body\":\"b\",\"bodyHtml\":null,\"url\":null,"
                + "\"authors\":null,\"publishedAt\":null}";

        assertThat(Service.post(json).statusCode()).isEqualTo(202);
        RawArticle article = EventJson.readRaw(topic.records().get(0).value());
        assertThat(article.url()).isNull();
        assertThat(article.authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 202",
        "Application/JSON; charset=UTF-8, 202",
        "application/json;charset=\"utf-8\", 202",
        "application/json; charset=iso-8859-1, 415",
        "application/json; charset=utf-16, 415",
        "text/plain, 415",
        "application/xml, 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data; boundary=x, 415",
        "application/problem+json, 415",
        "nonsense, 415"
    })
    void takesJsonInUtf8Only(String contentType, int status) {
        HttpResponse<String> response =
                Service.post(contentType, Service.article("typed").getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(topic.records()).hasSize(status == 202 ? 1 : 0);
        if (status == 415) {
            assertThat(Service.json(response.body()).path("type").asText())
                    .isEqualTo("urn:dateline:problem:unsupported-media-type");
        }
    }

    @Test
    void refusesABodyWithoutTypeOrWithAnEncoding() {
        HttpResponse<String> untyped =
                Service.send(Service.request("/v1/articles").POST(BodyPublishers.ofString(Service.article("untyped"))));
        HttpResponse<String> encoded = Service.send(Service.request("/v1/articles")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(Service.article("encoded"))));

        assertThat(untyped.statusCode()).isEqualTo(415);
        assertThat(encoded.statusCode()).isEqualTo(415);
        assertThat(topic.records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | 202",
                "application/* | 202",
                "text/html, application/json;q=0.5 | 202",
                "application/json;q=0 | 406",
                "text/html | 406"
            })
    void answersOnlyWhatTheClientAccepts(String accept, int status) {
        HttpResponse<String> response = Service.send(Service.request("/v1/articles")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(Service.article("accepted"))));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(topic.records()).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void refusesALargeBodyWithoutWaitingForIt() throws IOException {
        String head = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

        assertThat(answer(head + "Content-Length: 8388609\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(answer(head + "Content-Length: 99999999999999999999\r\n\r\n"))
                .contains(" 4")
                .doesNotContain(" 500 ");
        assertThat(answer(head + "Expect: 100-continue\r\nContent-Length: 9000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(answer(head + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n"))
                .startsWith("HTTP/1.1 100 ");
    }

    @Test
    void refusesALargeBodyOfUnknownLength() {
        byte[] large = ("{\"source\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}").getBytes(UTF_8);

        HttpResponse<String> response = Service.send(Service.request("/v1/articles")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Service.json(response.body()).path("detail").asText()).contains("8,388,608 bytes");
        assertThat(topic.records()).isEmpty();
    }

    @Test
    void retractsAnyWellFormedIdWithANull() {
        HttpResponse<String> response =
                Service.send(Service.request("/v1/articles/6BA7B810-9DAD-51D1-80B4-00C04FD430C8")
                        .DELETE());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(Service.json(response.body()).path("id").asText()).isEqualTo("6ba7b810-9dad-51d1-80b4-00c04fd430c8");
        ConsumerRecord<String, byte[]> sent = topic.records().get(0);
        assertThat(sent.key()).isEqualTo("6ba7b810-9dad-51d1-80b4-00c04fd430c8");
        assertThat(sent.value()).isNull();
        assertThat(texts(sent.headers()))
                .containsEntry("ce_type", "org.dateline.article.retracted.v1")
                .containsEntry("ce_subject", sent.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "abc",
                "6ba7b810-9dad-51d1-80b4-00c04fd430c",
                "6ba7b8109dad51d180b400c04fd430c8",
                "6ba7b810-9dad-51d1-80b4-00c04fd430cg",
                "%00",
                "%ff"
            })
    void refusesToRetractWhatIsNoId(String id) {
        HttpResponse<String> response =
                Service.send(Service.request("/v1/articles/" + id).DELETE());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(topic.records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/articles, 405, POST",
        "PUT, /v1/articles, 405, POST",
        "DELETE, /v1/articles, 405, POST",
        "GET, /v1/articles/6ba7b810-9dad-51d1-80b4-00c04fd430c8, 405, DELETE",
        "POST, /v1/articles/6ba7b810-9dad-51d1-80b4-00c04fd430c8, 405, DELETE",
        "GET, /v1/article, 404,",
        "POST, /, 404,",
        "GET, /v1/articles/a/b, 404,"
    })
    void answersWhatIsNotServedWithAProblem(String method, String path, int status, String allow) {
        HttpResponse<String> response = Service.send(Service.request(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("allow")).isEqualTo(Optional.ofNullable(allow));
        assertThat(Service.json(response.body()).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void countsPushesByOutcome() {
        Service.post(Service.article("counted"));
        Service.post("{}");

        String metrics = Service.get("/q/metrics").body();

        assertThat(metrics)
                .contains("dateline_ingest_pushes_total{outcome=\"accepted\"}")
                .contains("dateline_ingest_pushes_total{outcome=\"rejected\"}")
                .contains("dateline_ingest_acknowledgement_seconds_bucket")
                .contains("dateline_ingest_published_bytes_total")
                .containsPattern("dateline_ingest_held_bytes 0\\.0");
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", Service.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes("HTTP/1.1 100 ".length());
            return new String(start, UTF_8);
        }
    }

    private static Map<String, String> texts(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
