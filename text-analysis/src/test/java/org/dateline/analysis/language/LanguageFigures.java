package org.dateline.analysis.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how often the language of texts of three lengths is told rightly; a paragraph is a title with its two sentences. */
final class LanguageFigures {

    private static final Path TEXTS = Path.of("src/test/resources/language/texts.tsv");

    /** Of the texts of one length: how many there are, how many are told rightly, and how many not at all. */
    static final class Counts {
        int all;
        int right;
        int undetermined;
        final Map<String, String> wrong = new LinkedHashMap<>();

        private void add(String language, String told, String text) {
            all++;
            right += told.equals(language) ? 1 : 0;
            undetermined += told.equals(LanguageDetector.UNDETERMINED) ? 1 : 0;
            if (!told.equals(language)) {
                wrong.put(text, language + " taken for " + told);
            }
        }
    }

    private LanguageFigures() {}

    public static void main(String[] args) throws IOException {
        measure().forEach((length, counts) -> {
            System.out.printf(
                    "%-10s %d of %d right, %d not told, %d wrong%n",
                    length,
                    counts.right,
                    counts.all,
                    counts.undetermined,
                    counts.all - counts.right - counts.undetermined);
            counts.wrong.forEach((text, what) -> System.out.println("  " + what + ": " + text));
        });
    }

    static Map<String, Counts> measure() throws IOException {
        LanguageDetector detector = new LanguageDetector();
        Map<String, Counts> counts = new LinkedHashMap<>();
        for (String length : List.of("title", "sentence", "paragraph")) {
            counts.put(length, new Counts());
        }
        Map<String, StringBuilder> paragraphs = new TreeMap<>();
        for (String line : Files.readAllLines(TEXTS)) {
            String[] cells = line.split("\t");
            if (cells.length == 3) {
                String told = detector.detect("", cells[2], null);
                counts.get(cells[1]).add(cells[0], told, cells[2]);
                paragraphs
                        .computeIfAbsent(cells[0], k -> new StringBuilder())
                        .append(cells[2])
                        .append(cells[1].equals("title") ? "\n" : " ");
            }
        }
        paragraphs.forEach((language, text) ->
                counts.get("paragraph").add(language, detector.detect("", text.toString(), null), text.toString()));
        return counts;
    }
}
