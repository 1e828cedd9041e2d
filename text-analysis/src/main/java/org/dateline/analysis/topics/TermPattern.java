package org.dateline.analysis.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The notation of terms: words apart by blanks; {@code a/b} one of several; {@code word?} may be left out; {@code word!}
 * exactly this form; {@code Word} with a capital exactly so written; {@code ,} a comma; {@code ~} up to
 * {@value #LONGEST_GAP} words of any kind. Any other word also matches in its inflected forms.
 */
final class TermPattern {

    static final String COMMA = ",";
    static final String GAP = "~";
    static final int LONGEST_GAP = 3;
    private static final int MOST_GAPS = 2;

    private static final Pattern ELEMENT = Pattern.compile("[\\p{L}\\p{N}'’-]+!?(/[\\p{L}\\p{N}'’-]+!?)*\\??");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_PHRASES = 2_000;
    static final int MOST_WORDS = 12;

    private TermPattern() {}

    /** What is wrong with a pattern, or null. */
    static String fault(String pattern) {
        String[] elements = elements(pattern);
        long phrases = 1;
        boolean something = false;
        for (String element : elements) {
            boolean mark = element.equals(COMMA) || element.equals(GAP);
            if (!mark && !ELEMENT.matcher(element).matches()) {
                return "has an element that is no word: " + element;
            }
            something |= !mark && !element.endsWith("?");
            phrases *= options(element).size();
            if (phrases > MOST_PHRASES) {
                return "stands for more than " + MOST_PHRASES + " phrases";
            }
        }
        if (elements.length > MOST_WORDS) {
            return "has more than " + MOST_WORDS + " words";
        }
        long gaps = Arrays.stream(elements).filter(GAP::equals).count();
        if (gaps > MOST_GAPS) {
            return "has more than " + MOST_GAPS + " gaps";
        }
        if (!something) {
            return "needs a word that isn't optional";
        }
        return gaps == 0 || phrases(pattern).stream().allMatch(TermPattern::hasGapsInside)
                ? null
                : "needs a word on both sides of each " + GAP;
    }

    private static boolean hasGapsInside(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean edge = i == 0 || i == words.size() - 1;
            if (words.get(i).equals(GAP) && (edge || words.get(i - 1).equals(GAP))) {
                return false;
            }
        }
        return true;
    }

    /** All phrases that a pattern stands for, each a list of words that may end in {@code !}. */
    static List<List<String>> phrases(String pattern) {
        List<List<String>> phrases = List.of(List.of());
        for (String element : elements(pattern)) {
            List<List<String>> options = new ArrayList<>();
            for (String option : options(element)) {
                options.add(option.isEmpty() ? List.of() : List.of(option.split("-")));
            }
            List<List<String>> longer = new ArrayList<>(phrases.size() * options.size());
            for (List<String> phrase : phrases) {
                for (List<String> option : options) {
                    longer.add(append(phrase, option));
                }
            }
            phrases = longer;
        }
        return phrases;
    }

    private static List<String> append(List<String> phrase, List<String> option) {
        List<String> result = new ArrayList<>(phrase.size() + option.size());
        result.addAll(phrase);
        result.addAll(option);
        return result;
    }

    private static List<String> options(String element) {
        boolean optional = element.endsWith("?");
        List<String> options =
                new ArrayList<>(List.of((optional ? element.substring(0, element.length() - 1) : element).split("/")));
        if (optional) {
            options.add("");
        }
        return options;
    }

    private static String[] elements(String pattern) {
        return BLANKS.split(pattern.strip());
    }
}
