package org.dateline.events.rules;

import java.util.Locale;
import java.util.Optional;
import org.dateline.events.identity.WhiteSpace;

/** Rules for one text. Each finds at most one thing wrong and says so without quoting the text. */
final class TextRules {

    private TextRules() {}

    /** Tab, line feed and carriage return are the only control characters text may have; surrogates come in pairs. */
    static Optional<String> validCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (isForbiddenControl(c)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "must have no control characters except tab, line feed and carriage return, has U+%04X at"
                                + " UTF-16 offset %d",
                        (int) c,
                        i));
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return Optional.of("must be valid Unicode, has half of a surrogate pair at UTF-16 offset " + i);
                }
                i++;
            }
        }
        return Optional.empty();
    }

    static Optional<String> notBlank(String text) {
        return WhiteSpace.only(text) ? Optional.of("must not be blank") : Optional.empty();
    }

    static Optional<String> atMostCharacters(String text, int limit) {
        int length = text.codePointCount(0, text.length());
        return length > limit
                ? Optional.of(String.format(
                        Locale.ROOT, "must have at most %,d characters (Unicode code points), has %,d", limit, length))
                : Optional.empty();
    }

    static Optional<String> atMostUtf8Bytes(String text, int limit) {
        // No UTF-16 unit takes more than three bytes, so most texts need not be counted.
        if (text.length() <= limit / 3) {
            return Optional.empty();
        }
        long bytes = utf8Length(text);
        return bytes > limit
                ? Optional.of(String.format(Locale.ROOT, "must have at most %,d bytes as UTF-8, has %,d", limit, bytes))
                : Optional.empty();
    }

    private static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair stands for two of the four bytes of its character.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /** Neither a control character nor part of a pair: nearly every character there is. */
    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7f || c >= 0xa0 && c < Character.MIN_SURROGATE;
    }

    private static boolean isForbiddenControl(char c) {
        return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0;
    }
}
