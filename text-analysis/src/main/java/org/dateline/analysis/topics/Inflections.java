package org.dateline.analysis.topics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which a word of the taxonomy may stand in a text. English: plural, -ed and -ing by the spelling rules, and
 * the irregular words that news needs; a form that doesn't exist does no harm, it is never met. Spanish: plurals, gender
 * and the third persons of regular verbs. Other languages: the word itself.
 */
final class Inflections {

    private static final String VOWELS = "aeiou";
    private static final Map<String, List<String>> IRREGULAR = Map.ofEntries(
            Map.entry("man", List.of("men")),
            Map.entry("woman", List.of("women")),
            Map.entry("child", List.of("children")),
            Map.entry("crisis", List.of("crises")),
            Map.entry("fight", List.of("fought")),
            Map.entry("strike", List.of("struck")),
            Map.entry("shoot", List.of("shot")),
            Map.entry("steal", List.of("stole", "stolen")),
            Map.entry("break", List.of("broke", "broken")),
            Map.entry("hold", List.of("held")),
            Map.entry("seek", List.of("sought")),
            Map.entry("buy", List.of("bought")),
            Map.entry("sell", List.of("sold")),
            Map.entry("meet", List.of("met")),
            Map.entry("lead", List.of("led")),
            Map.entry("win", List.of("won")),
            Map.entry("flee", List.of("fled")),
            Map.entry("beat", List.of("beaten")),
            Map.entry("hide", List.of("hid", "hidden")),
            Map.entry("withdraw", List.of("withdrew", "withdrawn")),
            Map.entry("overthrow", List.of("overthrew", "overthrown")),
            Map.entry("traffic", List.of("trafficked", "trafficking")),
            Map.entry("take", List.of("took", "taken")),
            Map.entry("cut", List.of("cutting")),
            Map.entry("bring", List.of("brought")),
            Map.entry("send", List.of("sent")),
            Map.entry("drive", List.of("drove", "driven")));

    private Inflections() {}

    static Set<String> of(String word, String language) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (language.equals("en") && word.length() > 2) {
            english(word, forms);
        } else if (language.equals("es") && word.length() > 2) {
            spanish(word, forms);
        }
        return forms;
    }

    private static void english(String word, Set<String> forms) {
        int length = word.length();
        char last = word.charAt(length - 1);
        char before = word.charAt(length - 2);
        String stem = word.substring(0, length - 1);
        if (last == 'y' && VOWELS.indexOf(before) < 0) {
            forms.addAll(List.of(stem + "ies", stem + "ied", word + "ing"));
        } else if (last == 'e') {
            forms.addAll(List.of(word + "s", word + "d", stem + "ing"));
        } else {
            boolean hissing = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
            forms.addAll(List.of(word + (hissing ? "es" : "s"), word + "ed", word + "ing"));
            if (VOWELS.indexOf(last) < 0 && VOWELS.indexOf(before) >= 0) {
                forms.addAll(List.of(word + last + "ed", word + last + "ing"));
            }
        }
        if (word.endsWith("man")) {
            forms.add(word.substring(0, length - 2) + "en");
        }
        forms.addAll(IRREGULAR.getOrDefault(word, List.of()));
    }

    private static void spanish(String word, Set<String> forms) {
        int length = word.length();
        char last = word.charAt(length - 1);
        String stem = word.substring(0, length - 1);
        if (last == 'o') {
            forms.addAll(List.of(word + "s", stem + "a", stem + "as"));
        } else if (VOWELS.indexOf(last) >= 0) {
            forms.add(word + "s");
        } else if (last == 'z') {
            forms.add(stem + "ces");
        } else if (last != 's') {
            forms.add(word + "es");
        }
        if (word.endsWith("or")) {
            forms.addAll(List.of(word + "a", word + "as"));
        }
        if (length > 4 && last == 'r' && "aei".indexOf(word.charAt(length - 2)) >= 0) {
            spanishVerb(word.substring(0, length - 2), word.charAt(length - 2) == 'a', forms);
        }
    }

    /** Third persons of present, past and future, participles and gerund of a regular verb, as written without accents. */
    private static void spanishVerb(String stem, boolean first, Set<String> forms) {
        String endings = first
                ? "a an o aron aba aban ara aran ado ada ados adas ando"
                : "e en io ieron ia ian era eran ira iran ido ida idos idas iendo";
        for (String ending : endings.split(" ")) {
            forms.add(stem + ending);
        }
    }
}
