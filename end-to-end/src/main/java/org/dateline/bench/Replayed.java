package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that a service has sent, to be sent again.
 *
 * @param sql with {@code ?} for each value
 * @param values as text, null for null
 */
record Replayed(String sql, List<String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\d+");
    // Without a choice for each character, which would take a frame of the stack for each: an export's values are long.
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')");

    /** From what PostgreSQL writes into its log. */
    static Replayed of(String logged, String parameters) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(parameters);
        while (value.find()) {
            values.add(value.group(1) == null ? null : value.group(1).replace("''", "'"));
        }
        String sql = PLACEHOLDER.matcher(logged.replace("?", "??")).replaceAll("?");
        return new Replayed(sql, values);
    }
}
