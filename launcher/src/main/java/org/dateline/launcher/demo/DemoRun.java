package org.dateline.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.events.EventJson;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.launcher.Http;
import org.dateline.launcher.LauncherException;
import org.dateline.launcher.Ports;
import org.dateline.launcher.push.PushClient;
import org.dateline.launcher.tail.TopicReader;

/** Pushes the bundled set through a running stack, waits for it to come out, shows it and checks it. */
final class DemoRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;
    private static final ObjectMapper JSON = EventJson.mapper();

    private final Ports ports;
    private final PrintStream out;
    private final Http http = new Http();
    private final List<String> differences = new ArrayList<>();

    DemoRun(Ports ports, PrintStream out) {
        this.ports = ports;
        this.out = out;
    }

    /** Shows every article; returns what was not as expected. */
    List<String> run() {
        List<Expectation> expectations = DemoSet.expectations();
        Map<String, String> ids = push(DemoSet.lines());
        expectations.stream().filter(Expectation::retracted).forEach(article -> retract(ids.get(article.externalId())));
        ArticleView view = new ArticleView(out);
        for (Expectation expected : expectations) {
            String id = ids.get(expected.externalId());
            Http.Answer answer = await(id, expected);
            if (expected.retracted()) {
                view.retracted(expected, id);
                check(expected, answer.status() == 410 ? List.of() : List.of("is still there"));
            } else if (answer.status() == 200) {
                view.print(answer.json());
                check(expected, DemoCheck.differences(expected, answer.json()));
            } else {
                check(expected, List.of("is not shown: " + answer.problem()));
            }
        }
        Map<String, Integer> events = lastRevisions();
        expectations.forEach(expected -> checkEvent(expected, events.get(ids.get(expected.externalId()))));
        return differences;
    }

    private void check(Expectation expected, List<String> found) {
        found.forEach(difference -> differences.add(expected.externalId() + ": " + difference));
    }

    /** The id of every article by the name that its source gave it. */
    private Map<String, String> push(List<String> lines) {
        List<String> receipts = new ArrayList<>();
        byte[] body = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            PushClient.to(ports.ingestUrl(), receipts::add).push(new ByteArrayInputStream(body));
            Map<String, String> ids = new HashMap<>();
            for (String receipt : receipts) {
                JsonNode answer = JSON.readTree(receipt);
                if (!answer.hasNonNull("id")) {
                    throw new LauncherException("An article of the demo was refused: " + receipt);
                }
                JsonNode article = JSON.readTree(lines.get(answer.path("line").asInt() - 1));
                ids.put(article.path("externalId").asText(), answer.path("id").asText());
            }
            out.println();
            out.println("Pushed " + receipts.size() + " times, acknowledged " + receipts.size() + " times: "
                    + ids.size() + " articles, the rest repeats and a revision.");
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void retract(String id) {
        Http.Answer answer = http.delete(ports.ingestUrl() + "/v1/articles/" + id);
        if (answer.status() != 202) {
            throw new LauncherException("Article " + id + " could not be taken back: " + answer.problem());
        }
    }

    /** Asks until the article is in its last state, or patience ends; returns the last answer. */
    private Http.Answer await(String id, Expectation expected) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Http.Answer answer = http.get(ports.queryUrl() + "/v1/articles/" + id);
            if (settled(answer, expected) || System.nanoTime() > until) {
                return answer;
            }
            pause();
        }
    }

    private static boolean settled(Http.Answer answer, Expectation expected) {
        if (expected.retracted()) {
            return answer.status() == 410;
        }
        if (answer.status() != 200) {
            return false;
        }
        JsonNode article = answer.json();
        return article.path("revision").asInt() >= expected.revision()
                && article.path("repeats").asInt() >= expected.repeats();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    /** The last event of an article, as any consumer of the topic sees it. */
    private void checkEvent(Expectation expected, Integer revision) {
        if (expected.retracted()) {
            check(expected, revision == null ? List.of() : List.of("its last event is not a retraction"));
        } else if (revision == null || revision != expected.revision()) {
            check(expected, List.of("its last event has revision " + revision + ", expected " + expected.revision()));
        }
    }

    private Map<String, Integer> lastRevisions() {
        Map<String, Integer> revisions = new HashMap<>();
        try (TopicReader reader = TopicReader.open(ports.bootstrapServers(), KafkaTopics.ENRICHED, false)) {
            reader.read(true, record -> {
                revisions.put(record.key(), record.value() == null ? null : revision(record.value()));
                return true;
            });
        }
        return revisions;
    }

    private static Integer revision(byte[] event) {
        try {
            return JSON.readTree(event).path("revision").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
