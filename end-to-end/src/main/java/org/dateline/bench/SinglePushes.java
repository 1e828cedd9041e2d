package org.dateline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Pushes articles one a request over a number of kept-alive connections, each sending its next article when the last is
 * acknowledged. One thread for all of them: the load shares the processors with what it measures.
 */
final class SinglePushes {

    private final List<byte[]> requests;
    private final Latencies latencies = new Latencies();
    private final Selector selector;
    private final long began = System.nanoTime();
    private final long deadline;
    private int next;
    private int open;

    private SinglePushes(List<byte[]> requests, Duration duration) throws IOException {
        this.requests = requests;
        this.selector = Selector.open();
        this.deadline = began + duration.toNanos();
    }

    /** What came out: pushes a second that were answered with 202, and how long each took. */
    record Result(double perSecond, Latencies latencies) {}

    /** Anything but a 202 ends it: what is measured is a service that takes everything. */
    static Result run(int port, int connections, List<byte[]> requests, Duration duration) {
        try {
            SinglePushes run = new SinglePushes(requests, duration);
            try (Selector selector = run.selector) {
                for (int i = 0; i < connections; i++) {
                    run.connect(port);
                }
                while (run.open > 0) {
                    selector.select();
                    selector.selectedKeys().forEach(key -> ((Connection) key.attachment()).readable());
                    selector.selectedKeys().clear();
                }
            }
            return new Result(run.latencies.count() / ((System.nanoTime() - run.began) / 1e9), run.latencies);
        } catch (IOException e) {
            throw new BenchException("Pushing failed: " + e.getMessage(), e);
        }
    }

    private void connect(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
        open++;
        ((Connection) channel.keyFor(selector).attachment()).push();
    }

    private final class Connection {

        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
        private long sent;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void push() throws IOException {
            ByteBuffer request = ByteBuffer.wrap(requests.get(next++ % requests.size()));
            sent = System.nanoTime();
            while (request.hasRemaining()) {
                // A request is far smaller than the socket's buffer, so this does not spin.
                channel.write(request);
            }
        }

        void readable() {
            try {
                if (channel.read(answer) < 0) {
                    throw new EOFException("the service closed the connection");
                }
                if (isWhole()) {
                    answer.clear();
                    latencies.add(System.nanoTime() - sent);
                    if (System.nanoTime() < deadline) {
                        push();
                    } else {
                        channel.close();
                        open--;
                    }
                }
            } catch (IOException e) {
                throw new BenchException("Pushing failed: " + e.getMessage(), e);
            }
        }

        private boolean isWhole() {
            int end = HttpHead.end(answer.array(), answer.position());
            if (end < 0) {
                return false;
            }
            String head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (HttpHead.status(head) != 202) {
                throw new BenchException(
                        "A push was answered with " + head.lines().findFirst().orElse(""));
            }
            return answer.position() >= end + HttpHead.length(head);
        }
    }
}
