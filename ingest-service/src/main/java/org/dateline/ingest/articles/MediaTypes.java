package org.dateline.ingest.articles;

import java.util.Locale;

/** What a request carries and what it accepts, as far as the ingest service needs to know. */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    private MediaTypes() {}

    /** The type without parameters in lower case, empty if there is none. */
    static String essence(String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        String essence = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return essence.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the content is said to be in UTF-8, or nothing is said. */
    static boolean isUtf8(String contentType) {
        String[] parts = contentType.split(";");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
            if (parameter.startsWith("charset=")
                    && !parameter.equals("charset=utf-8")
                    && !parameter.equals("charset=utf8")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a client that sends this {@code Accept} header takes the type. */
    static boolean accepts(String accept, String type) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        String family = type.substring(0, type.indexOf('/') + 1) + "*";
        for (String range : accept.split(",")) {
            String essence = essence(range);
            boolean matches = essence.equals("*/*") || essence.equals(family) || essence.equals(type);
            if (matches && !isRefused(range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRefused(String range) {
        return range.replace(" ", "").toLowerCase(Locale.ROOT).matches(".*;q=0(\\.0{0,3})?(;.*)?");
    }
}
