package org.dateline.events.rules;

import java.util.regex.Pattern;

/** Well-formed BCP 47 language tags (RFC 5646, section 2.1), registered or not. */
final class LanguageTag {

    private static final String LANGUAGE = "([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})";
    private static final String SCRIPT = "(-[a-z]{4})?";
    private static final String REGION = "(-([a-z]{2}|[0-9]{3}))?";
    private static final String VARIANTS = "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*";
    private static final String EXTENSIONS = "(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*";
    private static final String PRIVATE_USE = "x(-[a-z0-9]{1,8})+";
    private static final String IRREGULAR = "en-gb-oed|i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn"
            + "|tao|tay|tsu)|sgn-(be-fr|be-nl|ch-de)";

    private static final Pattern WELL_FORMED = Pattern.compile(
            LANGUAGE + SCRIPT + REGION + VARIANTS + EXTENSIONS + "(-" + PRIVATE_USE + ")?|" + PRIVATE_USE + "|"
                    + IRREGULAR,
            Pattern.CASE_INSENSITIVE);

    private LanguageTag() {}

    static boolean isWellFormed(String tag) {
        return WELL_FORMED.matcher(tag).matches();
    }
}
