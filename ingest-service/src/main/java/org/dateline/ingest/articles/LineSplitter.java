package org.dateline.ingest.articles;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into lines at line feeds. Keeps at most one unfinished line, and of a line that is too long
 * nothing at all.
 */
final class LineSplitter {

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
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
                lineEnd.accept(line(chunk, start, i));
                start = i + 1;
            }
        }
        append(chunk, start, chunk.length);
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
