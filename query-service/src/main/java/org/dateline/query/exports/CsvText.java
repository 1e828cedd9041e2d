package org.dateline.query.exports;

import java.util.ArrayList;
import java.util.List;

/**
 * Records after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
 * recommends against CSV injection.
 */
final class CsvText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    static String record(List<String> fields) {
        List<String> written = new ArrayList<>();
        fields.forEach(field -> written.add(field(field)));
        return String.join(",", written) + "\r\n";
    }

    private static String field(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
