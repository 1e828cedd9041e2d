package org.dateline.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive HTTP connection to a service on this machine, with as little between as possible. Blocking. */
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    HttpConnection(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        in = socket.getInputStream();
    }

    /** An answer: its status, its head as it came, and its body as text. */
    record Answer(int status, String head, String body) {}

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/plain\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, byte[] json) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int end;
        while ((end = HttpHead.end(buffer, filled)) < 0) {
            more();
        }
        String asSent = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        String head = asSent.toLowerCase(Locale.ROOT);
        byte[] body = HttpHead.isChunked(head) ? chunks(end) : rest(end, HttpHead.length(head));
        return new Answer(HttpHead.status(head), asSent, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] rest(int from, int length) throws IOException {
        need(from + length);
        return Arrays.copyOfRange(buffer, from, from + length);
    }

    // RFC 9112 section 7.1, without trailers, which the services don't send.
    private byte[] chunks(int from) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = from;
        while (true) {
            int line = at;
            do {
                need(++line + 1);
            } while (buffer[line] != '\n');
            int size = Integer.parseInt(new String(buffer, at, line - at, StandardCharsets.US_ASCII).trim(), 16);
            at = line + 1;
            need(at + size + 2);
            body.write(buffer, at, size);
            at += size + 2;
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private void need(int bytes) throws IOException {
        while (filled < bytes) {
            more();
        }
    }

    private void more() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the service closed the connection");
        }
        filled += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
