package org.dateline.analysis.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Prints the pinned character table {@code characters.txt}. Run once, on JDK 17 (Unicode 13):
 * {@code java GenerateCharacters.java > characters.txt}. Later JDKs know later versions of Unicode; the table is kept so that
 * results do not depend on the JDK.
 */
public final class GenerateCharacters {

    private GenerateCharacters() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println(
                "# Character classes, lower case and base letters of Unicode 13, from the JDK 17. Made by GenerateCharacters.");
        out.println(
                "# class (c): first last class   (U upper, L lower, O other letter, I ideograph, M mark, D digit, S space, P other)");
        int start = 0;
        char current = classOf(0);
        for (int c = 1; c <= 0x110000; c++) {
            char next = c == 0x110000 ? '!' : classOf(c);
            if (next != current) {
                if (current != '-') {
                    out.printf("c %x %x %c%n", start, c - 1, current);
                }
                start = c;
                current = next;
            }
        }
        out.println("# lower case (l): character lower-case-character");
        for (int c = 0; c < 0x10000; c++) {
            int lower = Character.toLowerCase(c);
            if (lower != c && lower < 0x10000) {
                out.printf("l %x %x%n", c, lower);
            }
        }
        out.println("# base letter (f): character base-letter (lower case, without accents)");
        for (int c = 0; c < 0x10000; c++) {
            int fold = fold(c);
            if (fold != Character.toLowerCase(c)) {
                out.printf("f %x %x%n", c, fold);
            }
        }
        out.flush();
    }

    private static int fold(int c) {
        if (Character.isSurrogate((char) c)
                || !Character.isLetter(c)
                || classOf(c) == 'I'
                || c >= 0xac00 && c <= 0xd7a3) {
            return Character.toLowerCase(c);
        }
        int special = "\u0141\u0142\u0110\u0111\u00d8\u00f8\u0131\u0130\u0126\u0127\u0166\u0167".indexOf(c);
        if (special >= 0) {
            return "llddooiihhtt".charAt(special);
        }
        String d = Normalizer.normalize(new String(Character.toChars(c)), Normalizer.Form.NFKD);
        int first = d.codePointAt(0);
        for (int i = Character.charCount(first); i < d.length(); ) {
            int m = d.codePointAt(i);
            if (Character.getType(m) != Character.NON_SPACING_MARK) {
                return Character.toLowerCase(c);
            }
            i += Character.charCount(m);
        }
        return first < 0x10000 ? Character.toLowerCase(first) : Character.toLowerCase(c);
    }

    private static char classOf(int c) {
        if (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff && Character.isLetter(c)) {
            return 'I';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xfeff || c == 0x200b) {
            return 'S';
        }
        switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER:
            case Character.TITLECASE_LETTER:
                return 'U';
            case Character.LOWERCASE_LETTER:
                return 'L';
            case Character.OTHER_LETTER:
            case Character.MODIFIER_LETTER:
                return 'O';
            case Character.NON_SPACING_MARK:
            case Character.COMBINING_SPACING_MARK:
            case Character.ENCLOSING_MARK:
                return 'M';
            case Character.DECIMAL_DIGIT_NUMBER:
                return 'D';
            case Character.UNASSIGNED:
            case Character.SURROGATE:
                return '-';
            default:
                return 'P';
        }
    }
}
