package org.dateline.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Character classes, lower case and base letters from one pinned table (Unicode 13, {@code characters.txt}), so that an
 * analysis is the same on every JDK. Characters that the table does not know count as symbols.
 */
public final class Characters {

    /** Symbols, punctuation, controls and everything unknown. */
    public static final byte OTHER = 0;

    public static final byte UPPER = 1;
    public static final byte LOWER = 2;
    /** Letters of scripts without case. */
    public static final byte LETTER = 3;
    /** Letters of scripts that are written without spaces; each is a token. */
    public static final byte IDEOGRAPH = 4;

    public static final byte MARK = 5;
    public static final byte DIGIT = 6;
    public static final byte SPACE = 7;

    private static final String CODES = "PULOIMDS";
    private static final int PLANE = 0x10000;
    private static final byte[] CLASS = new byte[PLANE];
    private static final boolean[] KNOWN = new boolean[PLANE];
    private static final char[] LOWER_CASE = new char[PLANE];
    private static final char[] FOLDED = new char[PLANE];
    private static int[] farStart = new int[64];
    private static int[] farEnd = new int[64];
    private static byte[] farClass = new byte[64];
    private static int farCount;

    static {
        load();
    }

    private Characters() {}

    /** The class of a code point; a lone surrogate is {@link #OTHER}. */
    public static byte classOf(int codePoint) {
        if (codePoint < PLANE) {
            return CLASS[codePoint];
        }
        int at = far(codePoint);
        return at < 0 ? OTHER : farClass[at];
    }

    public static boolean isLetter(int codePoint) {
        byte c = classOf(codePoint);
        return c >= UPPER && c <= IDEOGRAPH;
    }

    /** Lower case, one character for one. */
    public static char lower(char c) {
        return LOWER_CASE[c];
    }

    /** Lower case without accents, one character for one. */
    public static char fold(char c) {
        return FOLDED[c];
    }

    /** Lower case without accents; combining marks are left out, typographic apostrophes become plain. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CLASS[c] != MARK) {
                folded.append(isApostrophe(c) ? '\'' : FOLDED[c]);
            }
        }
        return folded.toString();
    }

    /**
     * The part of an id that stands for a name: NFKC, lower case, letters and digits of any script kept, everything else a
     * single hyphen. A name without letters and digits becomes its code points in hexadecimal, so that the slug is never empty.
     */
    public static String slug(String name) {
        StringBuilder known = new StringBuilder(name.length());
        name.codePoints().filter(Characters::isKnown).forEach(known::appendCodePoint);
        String normal = Normalizer.normalize(known, Normalizer.Form.NFKC);
        StringBuilder slug = new StringBuilder(normal.length());
        boolean gap = false;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            byte type = classOf(c);
            if (type >= UPPER && type <= DIGIT) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(c < PLANE ? LOWER_CASE[c] : c);
            } else if (!isApostrophe(c)) {
                gap = true;
            }
        }
        return slug.length() > 0 ? slug.toString() : hexadecimal(name);
    }

    static boolean isApostrophe(int c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '\u02bc'
                || c == '\u00b4'
                || c == '`'
                || c == '\uff07';
    }

    private static String hexadecimal(String name) {
        StringBuilder hex = new StringBuilder("u");
        name.codePoints().limit(16).forEach(c -> hex.append(Integer.toHexString(c)));
        return hex.toString();
    }

    private static boolean isKnown(int codePoint) {
        return codePoint < PLANE ? KNOWN[codePoint] : far(codePoint) >= 0;
    }

    private static int far(int codePoint) {
        int at = Arrays.binarySearch(farStart, 0, farCount, codePoint);
        if (at < 0) {
            at = -at - 2;
        }
        return at >= 0 && codePoint <= farEnd[at] ? at : -1;
    }

    private static void load() {
        for (int c = 0; c < PLANE; c++) {
            LOWER_CASE[c] = (char) c;
            FOLDED[c] = (char) c;
        }
        try (InputStream in = Characters.class.getResourceAsStream("characters.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    read(line.split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String[] part) {
        int first = hex(part[1]);
        int second = hex(part[2]);
        switch (part[0]) {
            case "c" -> range(first, second, (byte) CODES.indexOf(part[3]));
            case "l" -> {
                LOWER_CASE[first] = (char) second;
                FOLDED[first] = (char) second;
            }
            default -> FOLDED[first] = (char) second;
        }
    }

    private static void range(int first, int last, byte type) {
        for (int c = first; c <= Math.min(last, PLANE - 1); c++) {
            CLASS[c] = type;
            KNOWN[c] = true;
        }
        if (last >= PLANE) {
            if (farCount == farStart.length) {
                farStart = Arrays.copyOf(farStart, farCount * 2);
                farEnd = Arrays.copyOf(farEnd, farCount * 2);
                farClass = Arrays.copyOf(farClass, farCount * 2);
            }
            farStart[farCount] = Math.max(first, PLANE);
            farEnd[farCount] = last;
            farClass[farCount++] = type;
        }
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
