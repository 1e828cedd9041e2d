package org.dateline.analysis.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.analysis.recogniser.Labels;
import org.dateline.analysis.text.TokenizedText;

/** A document as running text again, cut by the tokeniser of the product, with a BILOU label per token. */
public final class LabelledText {

    private static final Set<String> NO_SPACE_BEFORE = Set.of(
            ".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "'s", "’s", "n't", "'", "’", "''", "”", "'re", "'ve",
            "'ll", "'d", "'m", "...");
    private static final Set<String> NO_SPACE_AFTER = Set.of("(", "[", "{", "$", "``", "“", "‘", "#", "£", "€");

    public final TokenizedText text;
    public final int[] labels;

    public record Span(int start, int end, int type) {}

    public final List<Span> spans;

    private LabelledText(TokenizedText text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
        this.labels = new int[text.size()];
        int token = 0;
        for (Span span : spans) {
            while (token < text.size() && text.end(token) <= span.start) {
                token++;
            }
            int first = token;
            while (token < text.size() && text.start(token) < span.end) {
                token++;
            }
            if (span.type == 0) {
                first = afterTitles(first, token);
            }
            if (token > first && text.sentenceOf(first) == text.sentenceOf(token - 1)) {
                Labels.write(labels, first, token, span.type);
            }
        }
    }

    private static final Set<String> TITLES = Set.of(
            "president",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "dr",
            "dr.",
            "doctor",
            "prof",
            "prof.",
            "professor",
            "sir",
            "senator",
            "sen",
            "sen.",
            "rep",
            "rep.",
            "representative",
            "congressman",
            "governor",
            "gov",
            "gov.",
            "mayor",
            "gen",
            "gen.",
            "general",
            "col",
            "col.",
            "colonel",
            "major",
            "maj",
            "maj.",
            "captain",
            "capt",
            "capt.",
            "lt",
            "lt.",
            "lieutenant",
            "sgt",
            "sgt.",
            "sergeant",
            "adm",
            "adm.",
            "admiral",
            "judge",
            "justice",
            "minister",
            "premier",
            "chancellor",
            "ambassador",
            "secretary",
            "rev",
            "rev.",
            "reverend",
            "sheikh",
            "shaikh",
            "shaykh",
            "sheik",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "cardinal",
            "bishop",
            "archbishop",
            "father",
            "sister",
            "brother",
            "imam",
            "ayatollah",
            "hon",
            "hon.",
            "lord",
            "lady",
            "dame",
            "emperor",
            "empress",
            "chairman",
            "director",
            "detective",
            "inspector",
            "officer",
            "commander",
            "marshal",
            "attorney",
            "pm",
            "mp",
            "ceo",
            "coach",
            "vice",
            "prime");

    /** Titles stand before a name and are no part of it; the corpora disagree. */
    private int afterTitles(int first, int end) {
        int at = first;
        while (at < end - 1 && TITLES.contains(text.folded(at))) {
            at++;
        }
        return at;
    }

    public static LabelledText of(String text, List<Span> spans) {
        return new LabelledText(TokenizedText.of(text), spans);
    }

    public static LabelledText of(List<Corpus.Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (Corpus.Sentence sentence : sentences) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            append(sentence, text, spans);
        }
        return new LabelledText(TokenizedText.of(text.toString()), spans);
    }

    private static void append(Corpus.Sentence sentence, StringBuilder text, List<Span> spans) {
        boolean glue = true;
        boolean quoteOpen = false;
        int n = sentence.tokens().size();
        int open = -1;
        int type = -1;
        int end = 0;
        for (int i = 0; i < n; i++) {
            String token = sentence.tokens().get(i).replace('\u00a0', '_').replace(' ', '_');
            String tag = sentence.tags().get(i);
            boolean quote = token.equals("\"");
            boolean joined = glue
                    || NO_SPACE_BEFORE.contains(token)
                    || quote && quoteOpen
                    || token.equals("-")
                    || token.startsWith("'") && token.length() < 4 && token.length() > 1;
            if (!joined) {
                text.append(' ');
            }
            int start = text.length();
            if (open >= 0 && !tag.startsWith("I-")) {
                spans.add(new Span(open, end, type));
                open = -1;
            }
            text.append(token);
            end = text.length();
            if (!tag.equals("O") && open < 0) {
                type = typeOf(tag);
                open = type < 0 ? -1 : start;
            }
            glue = NO_SPACE_AFTER.contains(token) || quote && !quoteOpen || token.equals("-");
            if (quote) {
                quoteOpen = !quoteOpen;
            }
        }
        if (open >= 0) {
            spans.add(new Span(open, end, type));
        }
    }

    static int typeOf(String tag) {
        return switch (tag.substring(2)) {
            case "PER" -> 0;
            case "ORG" -> 1;
            case "LOC" -> 2;
            default -> -1;
        };
    }
}
