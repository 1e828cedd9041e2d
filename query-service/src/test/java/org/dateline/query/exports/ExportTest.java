package org.dateline.query.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the settings have it. */
    private static final int AT_ONCE = 4;

    @BeforeEach
    void empty() {
        TestStore.reset();
    }

    /** Many articles at once, a tenth of them long; some have the very same time. */
    private static void fill(int count, int bodyRepeats) {
        TestStore.run("""
                insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,
                  seen_at, change, first_ingested_at, time, content_hash, source, title, body, authors, tags, language,
                  countries, mentions_omitted, entities, topics, enrichment_version, enrichment)
                select gen_random_uuid(), 1, 0, n, '2024-10-01T12:30:00Z', 0, n, '2024-10-01T12:30:00Z', 'new',
                  '2024-10-01T12:30:00Z', '2024-10-01T00:00:00Z'::timestamptz + (n / 3) * interval '1 second', 'c0ffee',
                  'Wire', 'Title ' || n,
                  case when n % 10 = 0 then (select string_agg(md5(n::text || i), ' ')
                    from generate_series(1, ?) i) else 'short' end,
                  '{}', '{}', 'en', '{}', 0, '[]', '[]', 'v1',
                  '{"version":"v1","engine":"1","model":"none","gazetteer":"g1","taxonomy":"t1","at":"2024-10-01T12:30:01Z"}'
                from generate_series(1, ?) n""", bodyRepeats, count);
        TestStore.addFacts();
    }

    @Test
    void writesEveryArticleOnceAcrossPages() throws Exception {
        fill(1_300, 4_000);

        Response response = given().get("/v1/articles.ndjson");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/x-ndjson");
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"articles.ndjson\"");
        List<String> lines = response.asString().lines().toList();
        List<String> titles = new ArrayList<>();
        for (String line : lines) {
            titles.add(JSON.readTree(line).path("title").asText());
        }
        assertThat(titles).hasSize(1_300).doesNotHaveDuplicates();
        String id = JSON.readTree(lines.get(0)).path("id").asText();
        assertThat(JSON.readTree(lines.get(0)))
                .isEqualTo(JSON.readTree(given().get("/v1/articles/" + id).asString()));
        assertThat(given().get("/v1/articles.csv").asString().lines()).hasSize(1_301);
    }

    @Test
    void writesOnlyTheSelection() {
        TestArticle.titled("Tariffs").store().topic("trade", 0.9);
        TestArticle.titled("Army").store().topic("security", 0.9);
        TestArticle.titled("Taken back").store().topic("trade", 0.9).retract("2024-10-02T08:00:00Z");

        assertThat(given().get("/v1/articles.ndjson?topic=trade").asString().lines())
                .singleElement()
                .asString()
                .contains("\"Tariffs\"");
        assertThat(given().get("/v1/articles.ndjson?topic=human-rights").asString())
                .isEmpty();
        assertThat(given().get("/v1/articles.ndjson?topc=trade").statusCode()).isEqualTo(400);
    }

    @Test
    void writesCsvThatNoSpreadsheetTakesForFormulas() {
        TestArticle.titled("=cmd|' /C calc'!A0")
                .source("Quote \"and\", comma\nand line")
                .tags("@sum", "b")
                .at("2024-10-01T12:00:00Z")
                .store()
                .topic("trade", 0.9)
                .countries("SV")
                .person("person:a", "A. B.");

        Response response = given().get("/v1/articles.csv");

        assertThat(response.contentType()).startsWith("text/csv");
        String csv = response.asString();
        assertThat(csv)
                .startsWith("id,revision,time,publishedAt,ingestedAt,source,section,language,title,url,authors,tags,"
                        + "topics,countries,entities\r\n");
        assertThat(csv)
                .endsWith(
                        ",1,2024-10-01T12:00:00Z,2024-10-01T12:00:00Z,2024-10-01T12:30:00Z,"
                                + "\"Quote \"\"and\"\", comma\nand line\",,en,'=cmd|' /C calc'!A0,,Ana Ríos,'@sum; b,trade,SV,A. B.\r\n");
    }

    @Test
    void writesEveryEntityOfAnArticleIntoItsCsvLine() {
        TestArticle.Stored article = TestArticle.titled("Roll call").store();
        for (char name = 'A'; name <= 'H'; name++) {
            article.person("person:" + Character.toLowerCase(name), String.valueOf(name));
        }

        assertThat(given().get("/v1/articles.csv").asString()).endsWith(",A; B; C; D; E; F; G; H\r\n");
    }

    @Test
    void breaksTheConnectionWhenItFails() {
        fill(600, 1);
        // The last article in order has analysis results that can't be read: the first page is fine.
        TestStore.run("update article set topics = '{}' where title = 'Title 1'");

        assertThatThrownBy(() -> raw("/v1/articles.ndjson")).isInstanceOf(IOException.class);
        assertThat(given().get("/v1/articles.csv").statusCode()).isEqualTo(200);
    }

    // A client library may hide it: read the chunks by hand, which end with an empty one if all is well.
    private static void raw(String path) throws IOException {
        try (Socket socket = open(path)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
            if (!answer.endsWith("\r\n0\r\n\r\n")) {
                throw new IOException("cut off");
            }
        }
    }

    private static Socket open(String path) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void writesAFewAtOnceAndNoFasterThanTheyAreRead() throws Exception {
        fill(400, 20_000);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                Socket socket = open("/v1/articles.ndjson");
                slow.add(socket);
                assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
            }

            Response refused = given().get("/v1/articles.csv");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:dateline:problem:too-many-exports");
            assertThat(given().get("/v1/articles").statusCode()).isEqualTo(200);
            drain(slow.get(0).getInputStream());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Awaitility.await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> assertThat(
                        given().get("/v1/articles.csv").statusCode())
                .isEqualTo(200));
    }

    private static void drain(InputStream in) throws IOException {
        byte[] end = "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] buffer = new byte[64 * 1024];
        String tail = "";
        while (!tail.endsWith(new String(end, StandardCharsets.UTF_8))) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("cut off");
            }
            String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            tail = text.substring(Math.max(0, text.length() - 7));
        }
    }

    @Test
    void keepsHttpManners() {
        assertThat(given().head("/v1/articles.csv").statusCode()).isEqualTo(200);
        assertThat(given().options("/v1/articles.ndjson").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(given().delete("/v1/articles.csv").statusCode()).isEqualTo(405);
        assertThat(given().accept("application/json").get("/v1/articles.csv").statusCode())
                .isEqualTo(406);
        assertThat(given().header("Accept-Encoding", "gzip")
                        .get("/v1/articles.csv")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
    }
}
