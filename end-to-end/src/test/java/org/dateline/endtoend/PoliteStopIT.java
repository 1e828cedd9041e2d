package org.dateline.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.kafka.KafkaTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SIGTERM: a service that is asked to stop finishes what it has begun. */
class PoliteStopIT {

    private static final int ARTICLES = 1_500;

    private static RunningSystem system;

    @BeforeAll
    static void startSystem() {
        system = RunningSystem.shared();
    }

    @Test
    void enrichFinishesItsBatchSoThatNothingIsDoneTwice() {
        long before = system.storedArticles();
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(number -> Http.write(Http.article("stopped", "n" + number, "Report " + number, text(number))))
                .collect(Collectors.joining("\n"));
        Set<String> ids = Http.postLines(system.ingest().address().resolve("/v1/articles"), lines)
                .lines()
                .map(receipt -> Http.read(receipt.getBytes(UTF_8)).get("id").asText())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(ARTICLES);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> system.storedArticles() > before + 100);

        system.enrich().close();
        assertThat(system.storedArticles()).as("stopped in the middle").isLessThan(before + ARTICLES);
        system.enrich().start().awaitReady();

        system.awaitNoLag();
        List<String> announced = system.read(KafkaTopics.ENRICHED).stream()
                .map(ConsumerRecord::key)
                .filter(ids::contains)
                .toList();
        assertThat(announced).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(system.stored().keySet()).containsAll(ids);
    }

    @Test
    void ingestTakesThePushThatIsUnderWay() throws IOException {
        String article = Http.write(Http.article("under-way", UUID.randomUUID().toString(), "Half way", "A text."));
        URI ingest = system.ingest().address();
        try (Socket pusher = new Socket(ingest.getHost(), ingest.getPort())) {
            pusher.setSoTimeout(20_000);
            BufferedReader answers = new BufferedReader(new InputStreamReader(pusher.getInputStream(), UTF_8));
            send(
                    pusher,
                    "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: " + article.length() + "\r\n\r\n");
            assertThat(answers.readLine()).startsWith("HTTP/1.1 100");
            assertThat(answers.readLine()).isEmpty();
            send(pusher, article.substring(0, 20));

            system.ingest().askToStop();
            await("ingest begins to stop")
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !system.ingest().isReady());
            send(pusher, article.substring(20));

            assertThat(answers.readLine()).startsWith("HTTP/1.1 202");
        }
        system.ingest().close();
        system.ingest().start().awaitReady();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        system.query("/v1/articles?source=under-way").get("items"))
                .hasSize(1));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static String text(int number) {
        return MissionArticle.BODY + "\nReference " + new UUID(7, number) + ".";
    }
}
