package org.dateline.analysis.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.gazetteer.Digest;
import org.dateline.analysis.text.Characters;
import org.dateline.analysis.text.TokenizedText;

/** What the rules know of words, as bits per word; from {@code lexicon.txt} and the lists beside it. */
final class Lexicon {

    static final int TITLE = 1;
    static final int ROLE = 2;
    static final int ORG = 4;
    static final int ORG_OF = 8;
    static final int ORG_WEAK = 16;
    static final int PLACE_TAIL = 32;
    static final int PLACE_FIRST = 64;
    static final int DIRECTION = 128;
    static final int PARTICLE = 256;
    static final int LOCATIVE = 512;
    static final int SPEECH = 1024;
    static final int STOP = 2048;
    static final int ORG_ALONE = 4096;
    /** Mostly written small. */
    static final int COMMON = 8192;

    static final int GIVEN = 16384;

    private static final List<String> SECTIONS = List.of(
            "title",
            "role",
            "org",
            "org-of",
            "org-weak",
            "place-tail",
            "place-first",
            "direction",
            "particle",
            "locative",
            "speech",
            "stop",
            "org-alone");

    private final Map<String, Integer> bits = new HashMap<>();
    private final Digest digest = new Digest();
    private final String hash;

    Lexicon() {
        int section = 0;
        for (String line : lines("lexicon.txt")) {
            if (line.startsWith("[")) {
                section = 1 << SECTIONS.indexOf(line.substring(1, line.length() - 1));
            } else {
                for (String word : line.split(" +")) {
                    add(word, section);
                }
            }
        }
        lines("given-names.txt").forEach(name -> add(Characters.fold(name), GIVEN));
        lines("common-words.txt").forEach(word -> add(Characters.fold(word), COMMON));
        hash = digest.hex();
    }

    int[] bits(TokenizedText text) {
        int[] found = new int[text.size()];
        for (int i = 0; i < found.length; i++) {
            if (text.isWord(i)) {
                found[i] = bits.getOrDefault(text.folded(i), 0);
            }
        }
        return found;
    }

    int bits(String folded) {
        return bits.getOrDefault(folded, 0);
    }

    String hash() {
        return hash;
    }

    private void add(String word, int bit) {
        if (!word.isBlank()) {
            bits.merge(word, bit, (a, b) -> a | b);
        }
    }

    private List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            byte[] bytes = in.readAllBytes();
            digest.add(bytes);
            return new BufferedReader(
                            new InputStreamReader(new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
