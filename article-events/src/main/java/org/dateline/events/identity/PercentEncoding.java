package org.dateline.events.identity;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Percent-encoding normalisation of RFC 3986, sections 2 and 6.2.2. */
final class PercentEncoding {

    /** What may stand unencoded in a path; the sets of RFC 3986 appendix A. */
    static final BitSet PATH = allowed("!$&'()*+,;=:@/");

    /** What may stand unencoded in a query and in a fragment. */
    static final BitSet QUERY = allowed("!$&'()*+,;=:@/?");

    private static final BitSet UNRESERVED = allowed("");
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /**
     * Encoded letters, digits, {@code -._~} decoded, the hex of others in upper case, whatever isn't allowed encoded.
     */
    static String normalised(String text, BitSet allowed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xff;
            int encoded = value == '%' ? encodedAt(bytes, i) : -1;
            if (encoded >= 0) {
                append(out, encoded, UNRESERVED);
                i += 2;
            } else {
                append(out, value, allowed);
            }
        }
        return out.toString();
    }

    /** The value of {@code %XX} at this place, or -1 if there is none. */
    static int encodedAt(byte[] text, int at) {
        if (at + 2 >= text.length) {
            return -1;
        }
        int high = Character.digit((char) text[at + 1], 16);
        int low = Character.digit((char) text[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static void append(StringBuilder out, int value, BitSet plain) {
        if (plain.get(value)) {
            out.append((char) value);
        } else {
            out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
        }
    }

    private static BitSet allowed(String more) {
        BitSet set = new BitSet();
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" + more)
                .chars()
                .forEach(set::set);
        return set;
    }
}
