package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.dateline.ingest.Service;

/** A chunked request whose body is sent bit by bit. */
final class RawStream implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    RawStream() throws IOException {
        socket = new Socket("localhost", Service.port());
        socket.setSoTimeout(30_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        write("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
    }

    void send(String text) throws IOException {
        write(Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** The next receipt, past the head of the answer and the sizes of its chunks. */
    JsonNode receipt() throws IOException {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return Service.json(line);
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
