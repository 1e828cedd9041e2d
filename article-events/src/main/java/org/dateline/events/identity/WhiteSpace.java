package org.dateline.events.identity;

/**
 * White space as the contract means it: the 25 characters with the Unicode property White_Space (unchanged since
 * Unicode 6.3), listed here so that no Java version can change the answer.
 */
public final class WhiteSpace {

    private static final String BEYOND_ASCII =
            "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
                    + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private WhiteSpace() {}

    /** Whether this UTF-16 unit is white space; all white space lies in the basic plane. */
    public static boolean is(char c) {
        return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : BEYOND_ASCII.indexOf(c) >= 0;
    }

    /** Whether the text has nothing but white space. */
    public static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without white space at its ends and with one space for each run of it inside. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (is(c)) {
                pending = true;
                continue;
            }
            if (pending && out.length() > 0) {
                out.append(' ');
            }
            pending = false;
            out.append(c);
        }
        return out.toString();
    }

    /** As {@link #collapse}, for bytes that are all ASCII, in place; returns how many are left. */
    static int collapseAscii(byte[] text) {
        int length = 0;
        boolean pending = false;
        for (byte b : text) {
            if (b <= ' ' && is((char) b)) {
                pending = true;
            } else {
                if (pending && length > 0) {
                    text[length++] = ' ';
                }
                pending = false;
                text[length++] = b;
            }
        }
        return length;
    }
}
