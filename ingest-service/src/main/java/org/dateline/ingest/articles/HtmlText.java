package org.dateline.ingest.articles;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of HTML: one line per block, runs of white space as one space, entities decoded, nothing of scripts, styles
 * and embedded content. Which part of a page is the article is not asked here: all of its text is kept.
 */
final class HtmlText {

    /** In UTF-16 units; bounds the time and memory that markup costs. */
    static final int MAX_HTML = 2 * 1024 * 1024;

    private static final Set<String> DROPPED = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "button");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        Lines lines = new Lines();
        NodeTraversor.filter(lines, document.body());
        return lines.text();
    }

    /** Walks without recursion, however deep the markup is nested. */
    private static final class Lines implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private boolean spaceDue;
        private boolean breakDue;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (DROPPED.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                boundary(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                boundary(element);
            }
            return FilterResult.CONTINUE;
        }

        private void boundary(Element element) {
            if (CELLS.contains(element.normalName())) {
                spaceDue = true;
            } else if (element.isBlock() || element.nameIs("br")) {
                breakDue = true;
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (isSpace(c)) {
                    spaceDue = true;
                } else if (c != SOFT_HYPHEN && c != ZERO_WIDTH_SPACE) {
                    separate();
                    text.append(c);
                }
            }
        }

        private void separate() {
            if (!text.isEmpty() && (breakDue || spaceDue)) {
                text.append(breakDue ? '\n' : ' ');
            }
            breakDue = false;
            spaceDue = false;
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00a0';
        }

        String text() {
            return text.toString();
        }
    }
}
