package org.dateline.ingest.articles;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.dateline.events.RawArticle;
import org.dateline.events.Rfc3339;
import org.dateline.events.identity.ArticleIdentity;
import org.dateline.events.rules.ArticleRules;
import org.dateline.events.rules.Violation;
import org.dateline.ingest.problems.Problems;
import org.dateline.ingest.problems.RefusedException;

/** From the fields as pushed to the event: HTML becomes text, the article's rules are checked, the id is worked out. */
final class ArticleAssembly {

    private final Clock clock;

    ArticleAssembly(Clock clock) {
        this.clock = clock;
    }

    /**
     * The article with its id.
     *
     * @param findings what is wrong already, added to and answered with all at once
     */
    RawArticle assemble(PushedFields fields, Findings findings) throws RefusedException {
        boolean html = fields.text("body") == null && (fields.text("bodyHtml") != null || findings.has("bodyHtml"));
        RawArticle article = article(null, fields, body(fields, findings), publishedAt(fields, findings));
        for (Violation violation : ArticleRules.checkPushed(article, clock.instant())) {
            findings.add(pushedName(violation.field(), html), detail(violation, html));
        }
        if (!findings.isEmpty()) {
            throw new RefusedException(Problems.invalidArticle(findings.errors(), findings.counted()));
        }
        String id = ArticleIdentity.of(
                        article.url(), article.source(), article.externalId(), article.title(), article.body())
                .toString();
        return article(id, fields, article.body(), article.publishedAt());
    }

    private static RawArticle article(String id, PushedFields fields, String body, Instant publishedAt) {
        return new RawArticle(
                id,
                fields.text("source"),
                fields.text("title"),
                body,
                fields.text("url"),
                fields.text("externalId"),
                fields.list("authors"),
                fields.list("tags"),
                fields.text("section"),
                fields.text("language"),
                publishedAt);
    }

    private static String body(PushedFields fields, Findings findings) {
        String text = fields.text("body");
        String html = fields.text("bodyHtml");
        if (html == null) {
            if (text == null && !findings.has("body") && !findings.has("bodyHtml")) {
                findings.add("body", "is required, or bodyHtml in its place");
            }
            return text;
        }
        if (text != null) {
            findings.add("bodyHtml", "must not be given together with body");
            return text;
        }
        Optional<Violation> characters = ArticleRules.checkCharacters("bodyHtml", html);
        if (characters.isPresent()) {
            findings.add("bodyHtml", characters.get().rule());
            return null;
        }
        if (html.length() > HtmlText.MAX_HTML) {
            findings.add("bodyHtml", "must have at most %,d characters".formatted(HtmlText.MAX_HTML));
            return null;
        }
        return HtmlText.of(html);
    }

    private static Instant publishedAt(PushedFields fields, Findings findings) {
        String text = fields.text("publishedAt");
        if (text == null) {
            return null;
        }
        try {
            return Rfc3339.parse(text);
        } catch (DateTimeException e) {
            findings.add("publishedAt", "must be an RFC 3339 date-time with offset, such as 2026-11-23T09:30:00Z");
            return null;
        }
    }

    private static String pushedName(String field, boolean html) {
        if (field.equals("declaredLanguage")) {
            return "language";
        }
        return html && field.equals("body") ? "bodyHtml" : field;
    }

    private static String detail(Violation violation, boolean html) {
        boolean ofHtml = html && violation.field().equals("body");
        return ofHtml ? "as text, " + violation.rule() : violation.rule();
    }
}
