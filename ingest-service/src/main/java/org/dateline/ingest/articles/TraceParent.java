package org.dateline.ingest.articles;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context of a push: the client's own, passed on, or the start of a new trace. */
final class TraceParent {

    private static final Pattern SHAPE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private TraceParent() {}

    static String of(String header) {
        if (header != null && SHAPE.matcher(header).matches()) {
            return header;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String trace = HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1);
        // Version 00; nothing records the trace yet, hence the last 00.
        return "00-" + trace + "-" + HEX.toHexDigits(random.nextLong() | 1) + "-00";
    }
}
