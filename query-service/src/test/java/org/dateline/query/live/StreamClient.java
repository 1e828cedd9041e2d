package org.dateline.query.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reader of server-sent events. */
final class StreamClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Event END = new Event("end of stream", "", null);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private String lastId;

    record Event(String type, String id, JsonNode data) {

        String articleId() {
            return data.path("id").asText();
        }
    }

    private StreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a stream and waits for its first heartbeat: what is announced from then on arrives. */
    static StreamClient open(String query, String... headers) {
        StreamClient client = new StreamClient(get(query, headers));
        if (client.response.statusCode() == 200) {
            Event first = client.next();
            if (!first.type().equals("heartbeat")) {
                throw new AssertionError("began with " + first);
            }
        }
        return client;
    }

    static HttpResponse<InputStream> get(String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/v1/articles/stream" + query));
        request.header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String type = "";
        String id = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(type, id, JSON.readTree(line.substring(6))));
                }
            }
        } catch (IOException e) {
            // The connection was cut; what came before counts.
        }
        events.add(END);
    }

    /** The next event of any kind. */
    Event next() {
        try {
            Event event = events.poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event came");
            }
            lastId = event.equals(END) ? lastId : event.id();
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next event that is no heartbeat. */
    Event nextNews() {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Event event = next();
        while (event.type().equals("heartbeat")) {
            if (System.nanoTime() > giveUpAt) {
                throw new AssertionError("nothing but heartbeats came");
            }
            event = next();
        }
        return event;
    }

    /** Type and article of the next events. */
    List<String> news(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> nextNews())
                .map(event -> event.type() + " " + event.articleId())
                .toList();
    }

    /** The id of the event that was taken last. */
    String lastId() {
        return lastId;
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
