package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

    @Test
    void readsBodiesInChunksAndOfStatedLengthOneAfterTheOther() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerTwice(server));
            answering.start();
            try (HttpConnection connection = new HttpConnection(server.getLocalPort())) {
                HttpConnection.Answer chunked = connection.send(HttpConnection.get("/one"));
                HttpConnection.Answer whole = connection.send(HttpConnection.get("/two"));

                assertThat(chunked.status()).isEqualTo(200);
                assertThat(chunked.head()).contains("Link: </Two>; rel=\"next\"");
                assertThat(chunked.body()).isEqualTo("{\"items\":[]}");
                assertThat(whole.status()).isEqualTo(404);
                assertThat(whole.body()).isEqualTo("gone");
            }
            answering.join();
        }
    }

    private static void answerTwice(ServerSocket server) {
        try (Socket client = server.accept();
                OutputStream out = client.getOutputStream()) {
            client.getInputStream().read(new byte[1000]);
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nLink: </Two>; rel=\"next\"\r\ntransfer-encoding: chunked\r\n\r\na\r\n{\"items");
            write(out, "\":[\r\n2\r\n]}\r\n0\r\n\r\n");
            client.getInputStream().read(new byte[1000]);
            write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
