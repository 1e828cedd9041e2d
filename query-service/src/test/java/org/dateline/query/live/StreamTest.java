package org.dateline.query.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.dateline.query.live.StreamClient.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest {

    /** As the tests' settings have it. */
    private static final int REMEMBERED = 20;

    private EnrichedTopic topic;

    @BeforeEach
    void start() {
        TestStore.reset();
        topic = new EnrichedTopic(SharedStack.bootstrapServers()).create();
        Awaitility.await()
                .until(() -> given().get("/q/health/ready").asString().contains("unavailable: Kafka"), no -> !no);
    }

    @AfterEach
    void end() {
        topic.close();
    }

    private TestArticle.Stored announced(String title, String... topics) {
        TestArticle.Stored article = TestArticle.titled(title).store();
        for (String one : topics) {
            article.topic(one, 0.9);
        }
        topic.announce(article, "new", 1);
        return article;
    }

    @Test
    void tellsOfNewArticlesAsListsShowThem() {
        try (StreamClient client = StreamClient.open("")) {
            assertThat(client.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream;charset=UTF-8"))
                    .containsEntry("cache-control", List.of("no-store"));
            String id = announced("Summit", "trade").id();

            Event event = client.nextNews();

            assertThat(event.type()).isEqualTo("article");
            assertThat(event.data().path("title").asText()).isEqualTo("Summit");
            assertThat(event.data())
                    .isEqualTo(StreamTest.json(given().get("/v1/articles").asString())
                            .path("items")
                            .path(0));
            assertThat(event.articleId()).isEqualTo(id);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsEachStreamOnlyOfItsSelection() {
        try (StreamClient trade = StreamClient.open("?topic=trade");
                StreamClient security = StreamClient.open("?topic=security")) {
            String first = announced("Tariffs", "trade").id();
            String second = announced("Army", "security").id();
            String both = announced("Embargo", "security", "trade").id();

            assertThat(trade.news(2)).containsExactlyInAnyOrder("article " + first, "article " + both);
            assertThat(security.news(2)).containsExactlyInAnyOrder("article " + second, "article " + both);
        }
    }

    @Test
    void tellsOfRevisionsAndOfWhatIsGone() {
        TestArticle.Stored article = TestArticle.titled("Ceasefire").store().topic("security", 0.9);
        try (StreamClient client = StreamClient.open("?topic=security");
                StreamClient other = StreamClient.open("?topic=trade")) {
            TestStore.run(
                    "update article set revision = 2, title = 'Ceasefire holds' where id = ?::uuid", article.id());
            topic.announce(article, "revision", 2);
            Event revised = client.nextNews();
            TestStore.run("update article_fact set topics = '{}', scores = '{}' where id = ?::uuid", article.id());
            topic.announce(article, "re-enriched", 2);
            Event left = client.nextNews();
            article.retract("2024-10-02T08:00:00Z");
            topic.retract(article.id());
            Event retracted = client.nextNews();

            assertThat(revised.type()).isEqualTo("revision");
            assertThat(revised.data().path("title").asText()).isEqualTo("Ceasefire holds");
            assertThat(left.type()).isEqualTo("gone");
            assertThat(left.data().path("reason").asText()).isEqualTo("unselected");
            assertThat(retracted.type()).isEqualTo("gone");
            assertThat(retracted.data().path("reason").asText()).isEqualTo("retracted");
            assertThat(retracted.data().size()).isEqualTo(2);
            assertThat(other.news(2).get(0)).isEqualTo("gone " + article.id());
        }
    }

    @Test
    void leavesOutWhatTheStoreHasOvertaken() {
        TestArticle.Stored article = TestArticle.titled("Flood").store();
        TestStore.run("update article set revision = 2 where id = ?::uuid", article.id());
        try (StreamClient client = StreamClient.open("")) {
            topic.announce(article, "new", 1);
            topic.announce(article, "revision", 2);

            assertThat(client.news(1)).containsExactly("revision " + article.id());
        }
    }

    @Test
    void saysARepeatedEventOnce() {
        try (StreamClient client = StreamClient.open("")) {
            TestArticle.Stored first = announced("Once");
            topic.announce(first, "new", 1);
            TestArticle.Stored second = announced("Afterwards");

            assertThat(client.news(2)).containsExactlyInAnyOrder("article " + first.id(), "article " + second.id());
        }
    }

    @Test
    void passesOverWhatIsNoEvent() {
        try (StreamClient client = StreamClient.open("")) {
            topic.send("no uuid", "not json".getBytes(StandardCharsets.UTF_8));
            topic.send("no uuid", null);
            topic.send(UUID.randomUUID().toString(), "{\"id\":7}".getBytes(StandardCharsets.UTF_8));
            String id = announced("Good").id();

            assertThat(client.news(1)).containsExactly("article " + id);
        }
    }

    @Test
    void goesOnAfterTheLastEventThatWasSeen() {
        List<String> announced = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String position;
        try (StreamClient client = StreamClient.open("")) {
            position = client.lastId();
        }
        for (int i = 0; i < 30; i++) {
            announced.add("article " + announced("Report " + i).id());
        }
        for (int i = 0; i < 10; i++) {
            try (StreamClient client = i % 2 == 0
                    ? StreamClient.open("?after=" + position)
                    : StreamClient.open("?recover=2020-01-01T00:00:00Z", "Last-Event-ID", position)) {
                seen.addAll(client.news(3));
                position = client.lastId();
            }
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(announced);
    }

    @Test
    void replaysTheStoreAndGoesOnLiveWithoutSayingAnythingTwice() {
        TestArticle.Stored old = TestArticle.titled("Old").store();
        TestStore.run("update article set ingested_at = '2024-01-01T00:00:00Z' where id = ?::uuid", old.id());
        List<String> stored = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            stored.add("article " + TestArticle.titled("Stored " + i).store().id());
        }
        String gone = TestArticle.titled("Taken back")
                .store()
                .retract("2024-10-02T08:00:00Z")
                .id();
        stored.add("gone " + gone);
        try (StreamClient client = StreamClient.open("?recover=2024-09-01T00:00:00Z")) {
            List<String> replayed = client.news(200);
            String position = client.lastId();
            client.close();
            try (StreamClient resumed = StreamClient.open("?after=" + position)) {
                List<String> all = new ArrayList<>(replayed);
                all.addAll(resumed.news(251));
                assertThat(all).containsExactlyInAnyOrderElementsOf(stored);

                topic.announce(stored.get(449).substring(8), "new", 1, "The text.");
                String fresh = announced("Fresh").id();

                assertThat(resumed.news(1)).containsExactly("article " + fresh);
            }
        }
    }

    @Test
    void saysThatAPositionIsOfAnotherLog() {
        String position =
                StreamPosition.live(4711, new Offsets(List.of(5L, 6L, 7L))).token();
        try (StreamClient client = StreamClient.open("?after=" + position)) {
            Event gap = client.nextNews();
            String id = announced("Now").id();

            assertThat(gap.type()).isEqualTo("gap");
            assertThat(gap.data().path("reason").asText()).isEqualTo("replaced");
            assertThat(client.news(1)).containsExactly("article " + id);
        }
    }

    @Test
    void saysThatEventsHaveExpiredAndGoesOnWithTheOldest() {
        String position;
        try (StreamClient client = StreamClient.open("")) {
            for (int i = 0; i < 2 * REMEMBERED; i++) {
                announced("Lost " + i);
            }
            client.news(2 * REMEMBERED);
            StreamPosition reached = StreamPosition.of(client.lastId()).orElseThrow();
            position = reached.at(new Offsets(List.of(0L, 0L, 0L))).token();
        }
        topic.expire();
        String kept = announced("Kept").id();

        try (StreamClient client = StreamClient.open("?after=" + position)) {
            Event gap = client.nextNews();

            assertThat(gap.data().path("reason").asText()).isEqualTo("expired");
            assertThat(client.news(1)).containsExactly("article " + kept);
        }
    }

    @Test
    void cutsWhoDoesNotReadAndLetsThemComeBack() throws Exception {
        int many = 1_500;
        TestStore.run("""
                insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,
                  seen_at, change, first_ingested_at, time, content_hash, source, title, body, authors, tags, language,
                  countries, mentions_omitted, entities, topics, enrichment_version, enrichment)
                select ('00000000-0000-5000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 0, n, '2024-10-01T12:30:00Z', 0,
                  n, '2024-10-01T12:30:00Z', 'new', '2024-10-01T12:30:00Z', '2024-10-01T00:00:00Z', 'c0ffee', 'Wire',
                  'Title ' || n, 'The text.', '{}', array_fill(repeat('x', 100), '{100}'), 'en', '{}', 0, '[]', '[]',
                  'v1', '{}'
                from generate_series(1, ?) n""", many);
        TestStore.addFacts();
        List<String> ids = IntStream.rangeClosed(1, many)
                .mapToObj("00000000-0000-5000-8000-%012d"::formatted)
                .toList();
        List<String> seen = new ArrayList<>();
        String position = null;
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(32_768);
            lazy.connect(new InetSocketAddress("localhost", RestAssured.port));
            lazy.setSoTimeout(20_000);
            lazy.getOutputStream()
                    .write("GET /v1/articles/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(lazy.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (!line.startsWith("id: ")) {
                line = lines.readLine();
            }
            topic.announceAll(ids);
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> given().get("/q/metrics").asString().contains("dateline_live_streams 0.0"));

            String type = "";
            while (!type.equals("closing")) {
                line = lines.readLine();
                if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    position = line.substring(4);
                } else if (line.startsWith("data: ") && type.equals("article")) {
                    seen.add(json(line.substring(6)).path("id").asText());
                } else if (line.startsWith("data: ") && type.equals("closing")) {
                    assertThat(line).contains("too-slow");
                }
            }
        }
        assertThat(seen).hasSizeLessThan(many);

        try (StreamClient back = StreamClient.open("?after=" + position)) {
            back.news(many - seen.size()).forEach(event -> seen.add(event.substring(8)));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var response = given().urlEncodingEnabled(false)
                .header("Last-Event-ID", "nonsense")
                .get("/v1/articles/stream?after=x&recover=yesterday&topic=nosuch&limit=5");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder("after", "recover", "topic", "Last-Event-ID", "limit");
    }

    @Test
    void keepsHttpManners() {
        assertThat(given().head("/v1/articles/stream").statusCode()).isEqualTo(200);
        assertThat(given().options("/v1/articles/stream").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(given().post("/v1/articles/stream").statusCode()).isEqualTo(405);
        assertThat(given().accept("application/json").get("/v1/articles/stream").statusCode())
                .isEqualTo(406);
    }
}
