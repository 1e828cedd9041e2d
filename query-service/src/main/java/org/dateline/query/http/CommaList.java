package org.dateline.query.http;

import java.util.ArrayList;
import java.util.List;

/** Values separated by commas; {@code \,} is a comma in a value and {@code \\} a backslash. */
final class CommaList {

    private CommaList() {}

    /**
     * The values, unescaped.
     *
     * @throws IllegalArgumentException saying the rule, if a backslash stands before anything else
     */
    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                value.append(escaped(text, ++i));
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static char escaped(String text, int at) {
        if (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '\\')) {
            return text.charAt(at);
        }
        throw new IllegalArgumentException("must have \\, for a comma in a value and \\\\ for a backslash");
    }
}
