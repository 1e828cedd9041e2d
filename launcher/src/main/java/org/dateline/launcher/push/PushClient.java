package org.dateline.launcher.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.dateline.events.EventJson;
import org.dateline.launcher.Http;
import org.dateline.launcher.LauncherException;

/**
 * Pushes what an input holds: one JSON article, or NDJSON of any length in constant memory.
 *
 * <p>Lines go in requests of up to 500 lines or 4 MiB, since the JDK's client reads no answer before it has sent the
 * request; the numbers in the receipts are the input's. A service that cannot reach its broker is asked again for a
 * minute: pushing again is harmless.
 */
public final class PushClient {

    private static final int BATCH_LINES = 500;
    private static final int BATCH_BYTES = 4 << 20;
    private static final int LARGEST_DOCUMENT = 16 << 20;
    private static final int ATTEMPTS = 12;
    private static final long LONGEST_PAUSE_SECONDS = 5;

    private static final ObjectMapper JSON = EventJson.mapper();

    private final Http http;
    private final String articles;
    private final Consumer<String> receipts;
    private final Progress progress;

    private long line;
    private long pushed;
    private long refused;

    PushClient(Http http, String ingestUrl, Consumer<String> receipts, Progress progress) {
        this.http = http;
        this.articles = ingestUrl + "/v1/articles";
        this.receipts = receipts;
        this.progress = progress;
    }

    /** A client that only collects receipts. */
    public static PushClient to(String ingestUrl, Consumer<String> receipts) {
        return new PushClient(new Http(), ingestUrl, receipts, Progress.none());
    }

    /** How many articles the input held, and how many of them were not taken. */
    public record Result(long articles, long refused) {}

    public Result push(InputStream in) throws IOException {
        InputLines lines = new InputLines(in);
        byte[] first = lines.next();
        long blank = 0;
        while (first != null && InputLines.isBlank(first)) {
            blank++;
            first = lines.next();
        }
        if (first == null) {
            return new Result(0, 0);
        }
        line = blank;
        if (isDocument(first)) {
            pushLines(first, lines);
        } else {
            pushUnlessLines(first, lines);
        }
        return new Result(pushed, refused);
    }

    /** The first line is not a JSON document by itself: it begins one of several lines, or is a broken line. */
    private void pushUnlessLines(byte[] first, InputLines lines) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(first);
        byte[] next = null;
        while (head.size() <= LARGEST_DOCUMENT && (next = lines.next()) != null) {
            head.writeBytes(next);
        }
        if (next == null && isDocument(head.toByteArray())) {
            pushDocument(head.toByteArray());
            return;
        }
        InputLines again = new InputLines(new ByteArrayInputStream(head.toByteArray()));
        pushLines(again.next(), again);
        if (next != null) {
            pushLines(lines.next(), lines);
        }
    }

    private void pushDocument(byte[] document) {
        Http.Answer answer = patiently("application/json", document);
        pushed++;
        if (answer.status() == 202) {
            receipts.accept(answer.body());
        } else {
            refused++;
            receipts.accept(answer.body().isEmpty() ? "{\"status\":" + answer.status() + "}" : answer.body());
        }
    }

    private void pushLines(byte[] first, InputLines lines) throws IOException {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        int count = 0;
        for (byte[] next = first; next != null; next = lines.next()) {
            batch.writeBytes(next);
            count++;
            if (count >= BATCH_LINES || batch.size() >= BATCH_BYTES || lines.wouldWait()) {
                send(batch, count);
                count = 0;
            }
        }
        if (count > 0) {
            send(batch, count);
        }
    }

    private void send(ByteArrayOutputStream batch, int count) {
        Http.Answer answer = patiently("application/x-ndjson", batch.toByteArray());
        batch.reset();
        if (answer.status() != 200) {
            throw new LauncherException(
                    "Line " + (line + 1) + " and those after it were not taken: " + answer.problem());
        }
        answer.body().lines().forEach(this::receipt);
        line += count;
        progress.show(pushed, refused);
    }

    private void receipt(String text) {
        try {
            ObjectNode receipt = (ObjectNode) JSON.readTree(text);
            receipt.put("line", receipt.path("line").asLong() + line);
            pushed++;
            if (!receipt.path("status").asText().equals("accepted")) {
                refused++;
            }
            receipts.accept(JSON.writeValueAsString(receipt));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new LauncherException("The ingest service's receipt is not a JSON object", e);
        }
    }

    private Http.Answer patiently(String contentType, byte[] body) {
        Http.Answer answer = http.post(articles, contentType, body);
        for (int attempt = 1; answer.status() == 503 && attempt < ATTEMPTS; attempt++) {
            try {
                Thread.sleep(1000 * Math.min(answer.retryAfter(), LONGEST_PAUSE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LauncherException("Interrupted", e);
            }
            answer = http.post(articles, contentType, body);
        }
        return answer;
    }

    private static boolean isDocument(byte[] bytes) {
        try {
            JsonNode document = JSON.readTree(bytes);
            return document != null && !document.isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }
}
