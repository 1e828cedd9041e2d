package org.dateline.query.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of a URL's query in their order, decoded as HTML forms encode them: {@code +} is a space, {@code %XX} a
 * byte of UTF-8. Decoding is strict, so that what can't be read is refused instead of searched for.
 */
final class QueryString {

    /** A name and its value; both decoded, or {@code readable} is false and they are as sent. */
    record Pair(String name, String value, boolean readable) {}

    private QueryString() {}

    static List<Pair> pairs(String query) {
        List<Pair> pairs = new ArrayList<>();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                if (!part.isEmpty()) {
                    pairs.add(pair(part));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        String readName;
        try {
            readName = decode(name);
        } catch (CharacterCodingException e) {
            return new Pair(name, value, false);
        }
        try {
            return new Pair(readName, decode(value), true);
        } catch (CharacterCodingException e) {
            return new Pair(readName, value, false);
        }
    }

    static String decode(String encoded) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(octet(encoded, i));
                i += 2;
            } else if (c == '+') {
                bytes.write(' ');
            } else if (c <= 0xff) {
                // The server hands bytes that were not percent-encoded through as one char each.
                bytes.write(c);
            } else {
                throw new CharacterCodingException();
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int octet(String encoded, int at) throws CharacterCodingException {
        int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
        int low = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new CharacterCodingException();
        }
        return high << 4 | low;
    }
}
