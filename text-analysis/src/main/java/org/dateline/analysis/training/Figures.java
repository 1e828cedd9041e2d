package org.dateline.analysis.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.analysis.recogniser.Name;
import org.dateline.analysis.recogniser.Recogniser;
import org.dateline.analysis.text.TokenizedText;

/** Names found, of a labelled set: right ones have exact span and type. */
final class Figures {

    private static final int TYPES = 3;
    private final String set;
    private final int[] right = new int[TYPES];
    private final int[] found = new int[TYPES];
    private final int[] there = new int[TYPES];

    private Figures(String set) {
        this.set = set;
    }

    static Figures of(String set, Recogniser recogniser, List<LabelledText> texts) {
        Figures figures = new Figures(set);
        for (LabelledText text : texts) {
            figures.add(text, recogniser.recognise(List.of(text.text)).get(0));
        }
        return figures;
    }

    private void add(LabelledText text, List<Name> names) {
        Set<LabelledText.Span> gold = new HashSet<>(text.spans);
        gold.forEach(span -> there[span.type()]++);
        TokenizedText tokens = text.text;
        for (Name name : names) {
            int type = name.type().ordinal();
            found[type]++;
            if (gold.contains(new LabelledText.Span(tokens.start(name.start()), tokens.end(name.end() - 1), type))) {
                right[type]++;
            }
        }
    }

    /** A row of a table: all, persons, organisations, places. */
    String row() {
        StringBuilder row = new StringBuilder("| ").append(set).append(" | ");
        row.append(f1(right[0] + right[1] + right[2], found[0] + found[1] + found[2], there[0] + there[1] + there[2]));
        for (int type = 0; type < TYPES; type++) {
            row.append(" | ").append(f1(right[type], found[type], there[type]));
        }
        return row.append(" |").toString();
    }

    private static String f1(int right, int found, int there) {
        return String.format(Locale.ROOT, "%.1f", 200.0 * right / Math.max(1, found + there));
    }
}
