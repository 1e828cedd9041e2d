package org.dateline.ingest.articles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into lines at line feeds. Keeps at most one unfinished line, and of a line that is too long
 * nothing at all.
 */
final class LineSplitter {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * LOW_BITS;
    private static final byte[] NONE = new byte[0];
    private static final int FIRST_CAPACITY = 8 * 1024;

    private final int maxLength;
    private byte[] unfinished = NONE;
    private int length;
    private boolean skipping;
    private long lines;

    LineSplitter(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Passes on every line that ends in the chunk. */
    void feed(byte[] chunk, Consumer<Line> lineEnd) {
        int start = 0;
        for (int end = nextLineFeed(chunk, 0); end >= 0; end = nextLineFeed(chunk, start)) {
            lineEnd.accept(line(chunk, start, end));
            start = end + 1;
        }
        append(chunk, start, chunk.length);
    }

    /** The offset of the first line feed from there on, or -1; looks at eight bytes at once. */
    private static int nextLineFeed(byte[] bytes, int from) {
        int i = from;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            // A byte of this is zero where there is a line feed; the rest finds out whether any byte is zero.
            long difference = (long) LONGS.get(bytes, i) ^ LINE_FEEDS;
            if ((difference - LOW_BITS & ~difference & HIGH_BITS) != 0) {
                break;
            }
        }
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return i < bytes.length ? i : -1;
    }

    /** Passes on what follows the last line feed, if anything does. */
    void end(Consumer<Line> lineEnd) {
        if (length > 0 || skipping) {
            lineEnd.accept(line(NONE, 0, 0));
        }
    }

    /** The bytes kept of the line that has not ended yet. */
    int kept() {
        return length;
    }

    private Line line(byte[] chunk, int from, int to) {
        lines++;
        if (length == 0 && !skipping && to - from <= maxLength) {
            return new Line(lines, Arrays.copyOfRange(chunk, from, to));
        }
        append(chunk, from, to);
        Line line = new Line(lines, skipping ? null : Arrays.copyOf(unfinished, length));
        forget(false);
        return line;
    }

    private void append(byte[] chunk, int from, int to) {
        int count = to - from;
        if (skipping || count == 0) {
            return;
        }
        if (length + count > maxLength) {
            forget(true);
            return;
        }
        if (length + count > unfinished.length) {
            int doubled = Math.max(FIRST_CAPACITY, unfinished.length * 2);
            unfinished = Arrays.copyOf(unfinished, Math.max(length + count, Math.min(doubled, maxLength)));
        }
        System.arraycopy(chunk, from, unfinished, length, count);
        length += count;
    }

    private void forget(boolean skipRest) {
        skipping = skipRest;
        length = 0;
        if (unfinished.length > FIRST_CAPACITY) {
            unfinished = NONE;
        }
    }
}
