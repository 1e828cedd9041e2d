package org.dateline.analysis.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.analysis.gazetteer.Digest;

/** The signs and words of {@code currencies.tsv} for one language. */
final class Currencies {

    private static final byte[] FILE = bytes();
    static final Currencies ENGLISH = new Currencies("en");
    static final Currencies SPANISH = new Currencies("es");

    /** Hash over the file. */
    static final String HASH = new Digest().add(FILE).hex();

    private final WordTable marks = new WordTable(false);
    private final WordTable nouns = new WordTable(true);
    private final WordTable codes = new WordTable(false);
    private final List<Currency> currencies = new ArrayList<>();

    private Currencies(String language) {
        for (String line : new String(FILE, StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.strip().split("\t");
            if (!line.startsWith("#") && cells.length == 4 && (cells[1].equals("*") || cells[1].equals(language))) {
                read(cells);
            }
        }
    }

    /** What a sign or code before a number stands for, or null. */
    Currency mark(String text, int start, int end) {
        return get(marks.find(text, start, end));
    }

    /** What a word or code after a number stands for, or null. */
    Currency noun(String text, int start, int end) {
        int code = codes.find(text, start, end);
        return get(code != WordTable.NONE ? code : nouns.find(text, start, end));
    }

    /** What an ISO 4217 code stands for, or null. */
    Currency code(String text, int start, int end) {
        return get(codes.find(text, start, end));
    }

    private Currency get(int number) {
        return number == WordTable.NONE ? null : currencies.get(number);
    }

    private void read(String[] cells) {
        Map<String, String> byCountry = new TreeMap<>();
        String otherwise = null;
        List<String> spec = List.of(cells[3].split(" "));
        for (String part : spec) {
            int equal = part.indexOf('=');
            if (part.startsWith("*=")) {
                otherwise = part.substring(2);
            } else if (equal > 0) {
                byCountry.put(part.substring(0, equal), part.substring(equal + 1));
            }
        }
        for (String word : cells[2].split(",")) {
            boolean code = spec.contains("itself");
            currencies.add(new Currency(
                    byCountry,
                    code ? word : otherwise,
                    spec.contains("article"),
                    spec.contains("weak"),
                    spec.contains("vague"),
                    cells[0].equals("millions")));
            WordTable table = cells[0].equals("mark") ? marks : code ? codes : nouns;
            table.add(word, currencies.size() - 1);
        }
    }

    private static byte[] bytes() {
        try (InputStream in = Currencies.class.getResourceAsStream("currencies.tsv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
