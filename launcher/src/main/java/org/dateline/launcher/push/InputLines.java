package org.dateline.launcher.push;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines as bytes, exactly as they are: what is not UTF-8 is for the service to refuse. */
final class InputLines {

    private final InputStream in;
    private boolean ended;

    InputLines(InputStream in) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
    }

    /** The next line with its line feed where it has one, or null at the end. */
    byte[] next() throws IOException {
        if (ended) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        int read;
        while ((read = in.read()) >= 0) {
            line.write(read);
            if (read == '\n') {
                return line.toByteArray();
            }
        }
        ended = true;
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** Whether the next line is not there yet, so that what was read so far should not wait for it. */
    boolean wouldWait() throws IOException {
        return !ended && in.available() == 0;
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
