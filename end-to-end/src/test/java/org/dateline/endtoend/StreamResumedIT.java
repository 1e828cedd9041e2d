package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of the live stream sees every article once, whatever breaks between it and the articles. */
class StreamResumedIT {

    private static final int CUTS = 20;

    private final RunningSystem system = RunningSystem.shared();
    private final List<String> seen = new ArrayList<>();
    private String position;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void seesEachOfFiveThousandArticlesExactlyOnceThoughCutTwentyTimes() throws Exception {
        seesAllThroughCuts("cut", 5_000, List.of(system.query()));
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void goesOnAtAnotherInstanceThatRunsAtTheSameTime() throws Exception {
        try (ServiceProcess another = system.anotherQuery()) {
            seesAllThroughCuts("instances", 2_000, List.of(system.query(), another));
        }
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void seesEveryArticleOnceThoughKafkaGoesAwayMeanwhile() throws Exception {
        int half = 300;
        try (StreamReader reader = StreamReader.open(stream(system.query(), "kafka-away"), null)) {
            read(reader, 0);
            List<String> pushed = new ArrayList<>(push("kafka-away", 0, half));
            read(reader, half);

            system.kafka().stop();
            assertThat(reader.next().type())
                    .as("what an open stream gets meanwhile")
                    .isEqualTo("heartbeat");
            system.kafka().start();
            system.services().forEach(ServiceProcess::awaitReady);
            pushed.addAll(push("kafka-away", half, 2 * half));
            read(reader, 2 * half);

            assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pushed);
        }
    }

    private void seesAllThroughCuts(String source, int articles, List<ServiceProcess> instances) throws Exception {
        readAndCut(stream(instances.get(0), source), 0);
        CompletableFuture<List<String>> pushed = CompletableFuture.supplyAsync(() -> push(source, 0, articles));

        for (int cut = 1; cut <= CUTS; cut++) {
            readAndCut(stream(instances.get(cut % instances.size()), source), articles * cut / (CUTS + 1));
        }
        readAndCut(stream(instances.get(0), source), articles);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pushed.get());
    }

    private static URI stream(ServiceProcess instance, String source) {
        return instance.address().resolve("/v1/articles/stream?source=" + source);
    }

    /** Reads until so many articles were seen in all, then cuts the connection in the middle of whatever it sends. */
    private void readAndCut(URI stream, int enough) throws IOException {
        try (StreamReader reader = StreamReader.open(stream, position)) {
            read(reader, enough);
        }
    }

    private void read(StreamReader reader, int enough) throws IOException {
        do {
            StreamReader.Event event = reader.next();
            position = event.id();
            if (!event.type().equals("heartbeat")) {
                assertThat(event.type()).isEqualTo("article");
                seen.add(event.articleId());
            }
        } while (seen.size() < enough);
    }

    /** Pushes articles with these numbers and returns their ids. */
    private List<String> push(String source, int from, int to) {
        String lines = IntStream.range(from, to)
                .mapToObj(number -> Http.write(Http.article(
                        source,
                        "n" + number,
                        "Ministers sign trade agreement number " + number,
                        "The ministers signed agreement " + number + " in Montevideo.")))
                .collect(Collectors.joining("\n"));
        List<String> ids = new ArrayList<>();
        Http.streamLines(
                system.ingest().address().resolve("/v1/articles"),
                lines,
                receipt -> ids.add(Http.read(receipt.getBytes(StandardCharsets.UTF_8))
                        .path("id")
                        .asText()));
        return ids;
    }
}
