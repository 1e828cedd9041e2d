package org.dateline.query.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.http.QueryString.Pair;

/** The {@code Link} header (RFC 8288) of a page that is not the last; relative, so that it holds behind any proxy. */
final class NextLink {

    private NextLink() {}

    static String of(String path, List<Pair> pairs, String cursor) {
        return "<" + address(path, pairs, Optional.of(cursor)) + ">; rel=\"next\"";
    }

    /** The address with a cursor, or as it was asked. */
    static String address(String path, List<Pair> pairs, Optional<String> cursor) {
        List<String> encoded = new ArrayList<>();
        for (Pair pair : pairs) {
            if (cursor.isEmpty() || !pair.name().equals("cursor")) {
                encoded.add(encoded(pair.name()) + "=" + encoded(pair.value()));
            }
        }
        cursor.ifPresent(text -> encoded.add("cursor=" + encoded(text)));
        return encoded.isEmpty() ? path : path + "?" + String.join("&", encoded);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
