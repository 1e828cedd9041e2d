package org.dateline.query.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.query.store.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an article contains the words of a query. PostgreSQL marks them with two control characters, which no stored
 * text contains, and the marks are turned into offsets here.
 *
 * @param places the words, those of the title first
 * @param excerpt the text around the first of them in the body, null if there is none
 */
public record Highlights(List<Highlight> places, Excerpt excerpt) {

    private static final char START = '\u0001';
    private static final char STOP = '\u0002';
    private static final int BEFORE = 100;
    private static final int EXCERPT = 280;

    private static final String MARKED = "ts_headline(search_configuration(a.language), %s,"
            + " websearch_to_tsquery(search_configuration(a.language), ?),"
            + " 'HighlightAll=true, StartSel=\"" + START + "\", StopSel=\"" + STOP + "\"') as %s";

    @Schema(description = "A word of the query in the article. Offsets count UTF-16 units of the field.")
    public record Highlight(
            @Schema(required = true, examples = "title", description = "title or body")
            String field,

            @Schema(required = true, examples = "11") int start,

            @Schema(required = true, examples = "16", description = "the first unit after the word")
            int end) {}

    @Schema(description = "A stretch of the body around its first highlight.")
    public record Excerpt(
            @Schema(required = true, description = "where it begins in the body", examples = "0")
            int start,

            @Schema(required = true, examples = "President Milei met …")
            String text) {}

    /** Columns {@code marked_title} and {@code marked_body} of article {@code a}. */
    public static Sql columns(TextQuery query, int bodyLimit) {
        return Sql.of(MARKED.formatted("a.title", "marked_title") + ", ", query.typed())
                .then(MARKED.formatted("left(a.body, " + bodyLimit + ")", "marked_body"), query.typed());
    }

    /** Reads both columns. */
    public static Highlights of(String markedTitle, String markedBody) {
        List<Highlight> places = new ArrayList<>();
        read("title", markedTitle, places);
        int inTitle = places.size();
        String body = read("body", markedBody, places);
        return new Highlights(
                List.copyOf(places), inTitle == places.size() ? null : excerpt(body, places.get(inTitle)));
    }

    private static String read(String field, String marked, List<Highlight> places) {
        StringBuilder plain = new StringBuilder(marked.length());
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == START) {
                start = plain.length();
            } else if (c == STOP) {
                places.add(new Highlight(field, start, plain.length()));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Excerpt excerpt(String body, Highlight first) {
        int start = wordStart(body, Math.max(0, first.start() - BEFORE), first.start());
        int end = Math.min(body.length(), Math.max(first.end(), start + EXCERPT));
        if (end < body.length()) {
            int space = body.lastIndexOf(' ', end);
            end = space >= first.end() ? space : end - (Character.isHighSurrogate(body.charAt(end - 1)) ? 1 : 0);
        }
        return new Excerpt(start, body.substring(start, end));
    }

    // Begins with a whole word if one begins before the highlight.
    private static int wordStart(String body, int from, int highlight) {
        if (from == 0) {
            return 0;
        }
        int space = body.indexOf(' ', from - 1);
        if (space >= 0 && space < highlight) {
            return space + 1;
        }
        return Character.isLowSurrogate(body.charAt(from)) ? from + 1 : from;
    }
}
