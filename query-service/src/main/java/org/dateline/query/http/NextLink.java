package org.dateline.query.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.query.http.QueryString.Pair;

/** The {@code Link} header (RFC 8288) of a page that is not the last; relative, so that it holds behind any proxy. */
final class NextLink {

    private NextLink() {}

    static String of(String path, List<Pair> pairs, String cursor) {
        StringBuilder link = new StringBuilder("<").append(path).append('?');
        for (Pair pair : pairs) {
            if (!pair.name().equals("cursor")) {
                link.append(encoded(pair.name()))
                        .append('=')
                        .append(encoded(pair.value()))
                        .append('&');
            }
        }
        return link.append("cursor=")
                .append(encoded(cursor))
                .append(">; rel=\"next\"")
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
