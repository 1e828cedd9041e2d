package org.dateline.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a user's HTTP client does. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    record Answer(int status, JsonNode body) {}

    static Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    static Answer delete(URI address) {
        return send(HttpRequest.newBuilder(address).DELETE());
    }

    static Answer postJson(URI address, Object document) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(document))));
    }

    /** Sends newline-delimited JSON and answers the receipts as they came. */
    static String postLines(URI address, String lines) {
        return text(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines)))
                .body();
    }

    /** Sends newline-delimited JSON and hands over each receipt as it comes, up to where the connection breaks. */
    static void streamLines(URI address, String lines, Consumer<String> receipts) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines));
        try (Stream<String> answer = send(request, BodyHandlers.ofLines()).body()) {
            answer.forEach(receipts);
        }
    }

    static Map<String, Object> article(String source, String externalId, String title, String body) {
        return Map.of("source", source, "externalId", externalId, "title", title, "body", body);
    }

    static String write(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = text(request);
        String body = response.body();
        return new Answer(response.statusCode(), read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> text(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reading) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(120)).build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
