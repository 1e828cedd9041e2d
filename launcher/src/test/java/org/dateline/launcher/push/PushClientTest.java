package org.dateline.launcher.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as the ingest service does: lines by number, blank ones without a receipt. */
class PushClientTest {

    private final List<String> contentTypes = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/articles", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void numbersTheReceiptsByTheLinesOfTheWholeInput() throws IOException {
        StringBuilder input = new StringBuilder("\n");
        for (int i = 0; i < 1200; i++) {
            input.append("{\"n\":").append(i).append("}\n").append(i == 700 ? "\n" : "");
        }
        PushClient.Result result = push(input.toString());
        assertThat(result).isEqualTo(new PushClient.Result(1200, 0));
        assertThat(contentTypes).hasSizeGreaterThan(2).containsOnly("application/x-ndjson");
        assertThat(receipts.get(0)).contains("\"line\":2,");
        assertThat(receipts.get(701)).contains("\"line\":704,");
        assertThat(receipts.get(1199)).contains("\"line\":1202,");
    }

    @Test
    void sendsAnArticleOverSeveralLinesAsOneDocument() throws IOException {
        assertThat(push("{\n \"title\": \"x\"\n}\n")).isEqualTo(new PushClient.Result(1, 0));
        assertThat(contentTypes).containsExactly("application/json");
    }

    @Test
    void goesOnAfterABrokenFirstLine() throws IOException {
        assertThat(push("{\"title\":\n{\"n\":1}\n")).isEqualTo(new PushClient.Result(2, 1));
        assertThat(receipts.get(0)).contains("\"line\":1,").contains("rejected");
        assertThat(receipts.get(1)).contains("\"line\":2,").contains("accepted");
    }

    private PushClient.Result push(String input) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return PushClient.to(url, receipts::add).push(new ByteArrayInputStream(input.getBytes(UTF_8)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        contentTypes.add(type);
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean lines = type.equals("application/x-ndjson");
        byte[] answer = (lines ? receiptsFor(body) : "{\"id\":\"x\",\"status\":\"accepted\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(lines ? 200 : 202, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String receiptsFor(String body) {
        StringBuilder answer = new StringBuilder();
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                String status = lines[i].endsWith("}") ? "accepted" : "rejected";
                answer.append("{\"line\":" + (i + 1) + ",\"id\":\"x\",\"status\":\"" + status + "\"}\n");
            }
        }
        return answer.toString();
    }
}
