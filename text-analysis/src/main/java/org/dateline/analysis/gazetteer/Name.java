package org.dateline.analysis.gazetteer;

/**
 * A way to write an entity.
 *
 * @param text as written
 * @param language ISO 639-1 code of the only language that it counts in, or null for every language
 * @param weak whether it is an everyday word or another's name too, so that it counts only beside other signs
 */
public record Name(String text, String language, boolean weak) {

    /** Reads {@code Name}, {@code es:Nombre}, {@code ?Ambiguous} or {@code ?en:Ambiguous}. */
    static Name parse(String notation) {
        boolean weak = notation.startsWith("?");
        String rest = weak ? notation.substring(1) : notation;
        boolean tagged = rest.length() > 3
                && rest.charAt(2) == ':'
                && Character.isLowerCase(rest.charAt(0))
                && Character.isLowerCase(rest.charAt(1));
        return new Name(tagged ? rest.substring(3) : rest, tagged ? rest.substring(0, 2) : null, weak);
    }
}
