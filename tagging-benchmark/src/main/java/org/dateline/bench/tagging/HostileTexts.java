package org.dateline.bench.tagging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.Document;

/** Texts that no newspaper prints, made to cost as much as possible, and the time that they take. */
final class HostileTexts {

    private static final int RUNS = 5;
    private static final long SEED = 42;

    private HostileTexts() {}

    static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("random Unicode", random(0x110000, 0));
        texts.put("random Unicode with blanks and Latin letters", random(0x110000, 4));
        texts.put("1 MiB without a blank", "a".repeat(1 << 20));
        texts.put("100,000 capitals", "A".repeat(100_000));
        texts.put("100,000 capitals, each a word", "A ".repeat(100_000));
        texts.put("100,000 capitalised words", "Ab ".repeat(100_000));
        texts.put("names joined by hyphens (Al-Al-…)", "Al-".repeat(100_000));
        texts.put("one long name (Ministry of Ministry of …)", "Ministry of ".repeat(50_000));
        texts.put("the same name again and again", "John Smith ".repeat(50_000));
        texts.put("40,000 different people", people(40_000));
        texts.put("nested quotation marks", "\u201c".repeat(100_000) + "x" + "\u201d".repeat(100_000));
        texts.put("nested brackets", "(".repeat(100_000) + "UN" + ")".repeat(100_000));
        texts.put("acronyms in brackets", "Alpha Beta (AB) ".repeat(30_000));
        texts.put("right-to-left text with overrides", "\u05d0\u05d1 \u202e\u0627\u0644\u0639\u0631 ".repeat(30_000));
        texts.put("combining marks", "e\u0301\u0302\u0303".repeat(100_000));
        texts.put("lone surrogates", "\udc00\ud800 Kenya ".repeat(20_000));
        texts.put("empty lines", "\n".repeat(300_000));
        texts.put("the words of a topic", "ban on imports of arms and border attack ".repeat(20_000));
        return texts;
    }

    /** Milliseconds for each KiB of UTF-8, the median of several runs on one thread. */
    static double millisecondsPerKibibyte(Analyser analyser, String text) {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            analyser.analyse(new Document("", text, "en"));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / (text.getBytes(StandardCharsets.UTF_8).length / 1024.0);
    }

    private static String random(int bound, int latin) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        while (text.length() < 200_000) {
            boolean plain = random.nextInt(5) < latin;
            text.appendCodePoint(plain ? random.nextInt(0x250) : random.nextInt(bound));
            text.append(plain && random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    private static String people(int count) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("Omar ").append((char) ('A' + random.nextInt(26)));
            for (int j = 0; j < 5; j++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(random.nextInt(4) == 0 ? ". " : " said ");
        }
        return text.toString();
    }
}
