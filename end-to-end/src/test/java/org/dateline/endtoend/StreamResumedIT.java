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

/** A client of the live stream that is cut again and again while articles are pushed sees every article once. */
class StreamResumedIT {

    private static final int ARTICLES = 5_000;
    private static final int CUTS = 20;

    private final RunningSystem system = RunningSystem.shared();
    private final List<String> seen = new ArrayList<>();
    private String position;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void seesEachOfFiveThousandArticlesExactlyOnceThoughCutTwentyTimes() throws Exception {
        URI stream = system.query().address().resolve("/v1/articles/stream?source=cut");
        read(stream, 0);
        CompletableFuture<List<String>> pushed = CompletableFuture.supplyAsync(this::push);

        for (int cut = 1; cut <= CUTS; cut++) {
            read(stream, ARTICLES * cut / (CUTS + 1));
        }
        read(stream, ARTICLES);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pushed.get());
    }

    /** Reads until so many articles were seen in all, then cuts the connection in the middle of whatever it sends. */
    private void read(URI stream, int enough) throws IOException {
        try (StreamReader reader = StreamReader.open(stream, position)) {
            do {
                StreamReader.Event event = reader.next();
                position = event.id();
                if (!event.type().equals("heartbeat")) {
                    assertThat(event.type()).isEqualTo("article");
                    seen.add(event.articleId());
                }
            } while (seen.size() < enough);
        }
    }

    private List<String> push() {
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(number -> Http.write(Http.article(
                        "cut",
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
