package org.dateline.analysis.gazetteer;

import org.dateline.analysis.text.TokenizedText;

/** One thing that a known name can mean, and how its letters must look in a text. */
public final class Reading {

    private static final int SHORT = 3;

    private final Known known;
    private final Name name;
    private final int[] flags;
    private final int letters;

    private Reading(Known known, Name name, int[] flags, int letters) {
        this.known = known;
        this.name = name;
        this.flags = flags;
        this.letters = letters;
    }

    static Reading of(Known known, Name name, TokenizedText text) {
        int[] flags = new int[text.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = text.flags(i);
        }
        return new Reading(known, name, flags, name.text().length());
    }

    public Known known() {
        return known;
    }

    public Name name() {
        return name;
    }

    /** A single word in capitals. */
    public boolean isAcronym() {
        return flags.length == 1 && (flags[0] & TokenizedText.ALL_CAPS) != 0;
    }

    public int tokens() {
        return flags.length;
    }

    /** Whether the words from a token on, which are this name's words, are written as the name is. */
    public boolean fits(TokenizedText text, int from, String language, boolean shouted) {
        if (name.language() != null && !name.language().equals(language)) {
            return false;
        }
        if (shouted) {
            return letters > SHORT && !isAcronym();
        }
        for (int i = 0; i < flags.length; i++) {
            if (!fits(text.flags(from + i), flags[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int written, int wanted) {
        if ((wanted & TokenizedText.ALL_CAPS) != 0) {
            return (written & TokenizedText.ALL_CAPS) != 0;
        }
        if ((wanted & TokenizedText.INNER_CAPITAL) != 0
                && (written & (TokenizedText.INNER_CAPITAL | TokenizedText.ALL_CAPS)) == 0) {
            return false;
        }
        if ((wanted & TokenizedText.CAPITALISED) != 0) {
            return (written & TokenizedText.CAPITALISED) != 0
                    && ((written & TokenizedText.ALL_CAPS) == 0 || letters > SHORT);
        }
        return (written & TokenizedText.ALL_CAPS) == 0;
    }
}
