package org.dateline.events.identity;

import java.util.ArrayDeque;
import java.util.Deque;

/** Removal of {@code .} and {@code ..} from an absolute path, RFC 3986 section 5.2.4. */
final class DotSegments {

    private DotSegments() {}

    static String removed(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            boolean up = segments[i].equals("..");
            if (up) {
                kept.pollLast();
            }
            if (!up && !segments[i].equals(".")) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
