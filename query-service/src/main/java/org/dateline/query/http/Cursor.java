package org.dateline.query.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Cursors as clients see them: opaque, URL-safe, and of one kind of list each. */
public final class Cursor {

    private static final int MAX_LENGTH = 2_000;
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** The cursor of a list of this kind that ended with these values; only the last may contain a line break. */
    public static String of(String kind, Object first, Object last) {
        String text = String.join(SEPARATOR, kind, first.toString(), last.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The two values of a cursor of this kind, or nothing if the text is none. */
    public static Optional<List<String>> read(String kind, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String[] parts = text.split(SEPARATOR, 3);
            boolean ours = parts.length == 3 && parts[0].equals(kind) && text.indexOf('\0') < 0;
            return ours ? Optional.of(List.of(parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
