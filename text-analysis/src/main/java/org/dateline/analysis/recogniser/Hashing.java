package org.dateline.analysis.recogniser;

import org.dateline.analysis.text.Characters;

/** Integer hashes of words and features; the same on every JDK. */
final class Hashing {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Hashing() {}

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** One hash for two in their order. */
    static long join(long first, long second) {
        return (first ^ first >>> 29) * MULTIPLIER + second;
    }

    /** Hash of a stretch of text in lower case without accents; combining marks don't count. */
    static long folded(CharSequence text, int start, int end) {
        long hash = 7;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                hash = hash * 31 + Characters.fold(c);
            } else if (Characters.classOf(c) != Characters.MARK) {
                hash = hash * 31 + (isApostrophe(c) ? '\'' : Characters.fold(c));
            }
        }
        return mix(hash);
    }

    /** Hash of a stretch of text as written. */
    static long exact(CharSequence text, int start, int end) {
        long hash = 11;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return mix(hash);
    }

    private static boolean isApostrophe(char c) {
        return c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u00b4' || c == '`' || c == '\uff07';
    }
}
