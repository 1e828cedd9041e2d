package org.dateline.bench.store;

import java.nio.charset.StandardCharsets;

/** Rows as {@code COPY … FROM STDIN} reads them in its text format. */
final class CopyText {

    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean first = true;

    /** A value of characters that need no escaping. */
    CopyText plain(Object value) {
        next();
        rows.append(value);
        return this;
    }

    CopyText text(CharSequence value) {
        next();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\t' -> rows.append("\\t");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return this;
    }

    CopyText textOrNull(CharSequence value) {
        return value == null ? plain("\\N") : text(value);
    }

    private void next() {
        if (!first) {
            rows.append('\t');
        }
        first = false;
    }

    void end() {
        rows.append('\n');
        first = true;
    }

    byte[] take() {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        return bytes;
    }
}
