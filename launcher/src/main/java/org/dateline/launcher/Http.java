package org.dateline.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.dateline.events.EventJson;

/** Blocking HTTP to the services of a local stack. A service that is not there is a {@link LauncherException}. */
public final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = EventJson.mapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * A status with a body.
     *
     * @param status HTTP status
     * @param retryAfter what the header of that name says, in seconds, or 1
     */
    public record Answer(int status, String body, long retryAfter) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new LauncherException("The service's answer is not JSON (status " + status + ")", e);
            }
        }

        /** What went wrong, from a problem document or, failing that, from the status. */
        public String problem() {
            try {
                JsonNode problem = JSON.readTree(body);
                String text =
                        problem.path("detail").asText(problem.path("title").asText(""));
                StringBuilder errors = new StringBuilder();
                problem.path("errors").forEach(error -> errors.append("; ").append(text(error)));
                return text.isEmpty() && errors.length() == 0 ? "status " + status : text + errors;
            } catch (IOException e) {
                return "status " + status;
            }
        }

        private static String text(JsonNode error) {
            StringBuilder words = new StringBuilder();
            error.forEach(value -> words.append(words.length() == 0 ? "" : " ").append(value.asText()));
            return words.toString();
        }
    }

    public Answer get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    public Answer delete(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).DELETE());
    }

    public Answer post(String url, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(TIMEOUT).build();
        String address = built.uri().getScheme() + "://" + built.uri().getAuthority();
        try {
            HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
            long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(1);
            return new Answer(response.statusCode(), response.body(), retryAfter);
        } catch (ConnectException e) {
            throw new LauncherException("Nothing answers at " + address + "; is the stack up (./dateline up)?", e);
        } catch (IOException e) {
            throw new LauncherException("No answer from " + address + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }
}
