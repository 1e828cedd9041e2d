package org.dateline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Pushes articles as lines of one request (newline-delimited JSON), reading the receipts meanwhile. What counts is the
 * acknowledged ones.
 */
final class LinePushes {

    private static final int PIECE = 64 * 1024;
    private static final byte[] ACCEPTED = "\"accepted\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CRLF = {'\r', '\n'};

    private LinePushes() {}

    /**
     * Pushes what the supplier gives until it gives null, and waits for the last receipt.
     *
     * @return how many were accepted
     */
    static long push(int port, Supplier<byte[]> lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            CompletableFuture<Long> receipts = CompletableFuture.supplyAsync(() -> accepted(socket));
            write(socket.getOutputStream(), lines);
            return receipts.join();
        } catch (IOException e) {
            throw new BenchException("Pushing lines failed: " + e.getMessage(), e);
        }
    }

    private static void write(OutputStream out, Supplier<byte[]> lines) throws IOException {
        out.write(("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
        for (byte[] line = lines.get(); line != null; line = lines.get()) {
            piece.writeBytes(line);
            piece.write('\n');
            if (piece.size() >= PIECE) {
                writeChunk(out, piece);
            }
        }
        if (piece.size() > 0) {
            writeChunk(out, piece);
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void writeChunk(OutputStream out, ByteArrayOutputStream piece) throws IOException {
        out.write((Integer.toHexString(piece.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        piece.writeTo(out);
        out.write(CRLF);
        piece.reset();
    }

    /** Counts the receipts that say so, to the end of the connection. */
    private static long accepted(Socket socket) {
        byte[] buffer = new byte[PIECE];
        long count = 0;
        int matched = 0;
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == ACCEPTED[matched]) {
                        matched++;
                        if (matched == ACCEPTED.length) {
                            count++;
                            matched = 0;
                        }
                    } else {
                        matched = buffer[i] == ACCEPTED[0] ? 1 : 0;
                    }
                }
            }
            return count;
        } catch (IOException e) {
            throw new BenchException("Reading receipts failed: " + e.getMessage(), e);
        }
    }
}
