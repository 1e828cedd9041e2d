package org.dateline.bench;

/** The head of an HTTP answer, whose body comes in chunks or has a stated length. */
final class HttpHead {

    private static final String LENGTH = "\r\ncontent-length:";

    private HttpHead() {}

    /** Where the body begins in the first bytes of an answer, or -1 if the head is not whole yet. */
    static int end(byte[] bytes, int filled) {
        for (int i = 3; i < filled; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    static boolean isChunked(String head) {
        return head.contains("\r\ntransfer-encoding: chunked");
    }

    static int status(String head) {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The length of the body by a head in lower case. */
    static int length(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new BenchException(
                    "The answer states no length: " + head.lines().findFirst().orElse(""));
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).trim());
    }
}
