package org.dateline.ingest.articles;

/**
 * One line of a stream.
 *
 * @param number from 1, blank lines included
 * @param bytes without the line feed, or null if the line is longer than any may be
 */
record Line(long number, byte[] bytes) {

    boolean isTooLong() {
        return bytes == null;
    }

    /** The bytes it holds in memory. */
    int size() {
        return bytes == null ? 0 : bytes.length;
    }

    boolean isBlank() {
        if (bytes == null) {
            return false;
        }
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
