package org.dateline.events.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.events.RawArticle;
import org.dateline.events.identity.CanonicalUrl;
import org.dateline.events.identity.InvalidUrlException;

/**
 * The rules of an article, said once: the ingest service answers with what is broken, the enrich service dead-letters
 * by it. Lengths count Unicode code points, as {@code maxLength} in JSON Schema does, except the body's, which is in
 * bytes of UTF-8. All that is wrong is named at once, at most one thing per field or list element.
 */
public final class ArticleRules {

    public static final int MAX_SOURCE = 200;
    public static final int MAX_TITLE = 1_000;
    /** In bytes of UTF-8: 1 MiB. */
    public static final int MAX_BODY_BYTES = 1024 * 1024;

    public static final int MAX_URL = 2_048;
    public static final int MAX_EXTERNAL_ID = 500;
    public static final int MAX_AUTHORS = 50;
    public static final int MAX_AUTHOR = 200;
    public static final int MAX_TAGS = 50;
    public static final int MAX_TAG = 100;
    public static final int MAX_SECTION = 200;
    /** RFC 5646 section 4.4.1 wants room for at least 35 characters; no tag in use is longer. */
    public static final int MAX_LANGUAGE = 35;
    /** How far {@code publishedAt} may lie ahead: what wrong time zones and embargoed articles need. */
    public static final Duration MAX_AHEAD = Duration.ofDays(1);
    /** RFC 3339 has four-digit years, and year 0 is no year to PostgreSQL. */
    public static final Instant MIN_PUBLISHED_AT = Instant.parse("0001-01-01T00:00:00Z");

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private ArticleRules() {}

    /** Every rule the article breaks, in the order of its fields; empty if it is valid. */
    public static List<Violation> check(RawArticle article, Instant now) {
        List<Violation> found = new ArrayList<>();
        if (article.id() == null || !isId(article.id())) {
            found.add(new Violation("id", "must be a UUID in lower case"));
        }
        found.addAll(checkPushed(article, now));
        return List.copyOf(found);
    }

    /** As {@link #check}, for an article that has no id yet. */
    public static List<Violation> checkPushed(RawArticle article, Instant now) {
        Findings findings = new Findings();
        findings.required("source", article.source(), text -> within(text, MAX_SOURCE));
        findings.required("title", article.title(), text -> within(text, MAX_TITLE));
        findings.required("body", article.body(), text -> TextRules.atMostUtf8Bytes(text, MAX_BODY_BYTES));
        findings.optional("url", article.url(), text -> within(text, MAX_URL).or(() -> url(text)));
        findings.optional("externalId", article.externalId(), text -> within(text, MAX_EXTERNAL_ID));
        findings.list("authors", article.authors(), MAX_AUTHORS, text -> within(text, MAX_AUTHOR));
        findings.list("tags", article.tags(), MAX_TAGS, text -> within(text, MAX_TAG));
        findings.optional("section", article.section(), text -> within(text, MAX_SECTION));
        findings.optional("declaredLanguage", article.declaredLanguage(), ArticleRules::language);
        findings.add("publishedAt", publishedAt(article.publishedAt(), now));
        return findings.all();
    }

    /** The rule of all text alone, for what is yet to become an article's text, such as HTML. */
    public static Optional<Violation> checkCharacters(String field, String text) {
        return TextRules.validCharacters(text).map(rule -> new Violation(field, rule));
    }

    /** Whether the text is an article id as events carry it: a UUID in its canonical, lower-case form. */
    public static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    private static Optional<String> within(String text, int limit) {
        return TextRules.atMostCharacters(text, limit);
    }

    private static Optional<String> url(String text) {
        try {
            CanonicalUrl.of(text);
            return Optional.empty();
        } catch (InvalidUrlException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<String> language(String text) {
        return within(text, MAX_LANGUAGE)
                .or(() -> LanguageTag.isWellFormed(text)
                        ? Optional.empty()
                        : Optional.of("must be a well-formed BCP 47 language tag such as en or pt-BR"));
    }

    private static Optional<String> publishedAt(Instant time, Instant now) {
        if (time == null) {
            return Optional.empty();
        }
        if (time.isAfter(now.plus(MAX_AHEAD))) {
            return Optional.of("must be at most 1 day ahead of now");
        }
        return time.isBefore(MIN_PUBLISHED_AT) ? Optional.of("must be in year 1 or later") : Optional.empty();
    }

    /** Collects what is wrong; every text is also checked for its characters and for not being blank. */
    private static final class Findings {

        private final List<Violation> found = new ArrayList<>();

        void required(String field, String text, Function<String, Optional<String>> rule) {
            add(field, text == null ? Optional.of("is required") : text(text, rule));
        }

        void optional(String field, String text, Function<String, Optional<String>> rule) {
            if (text != null) {
                add(field, text(text, rule));
            }
        }

        void list(String field, List<String> texts, int limit, Function<String, Optional<String>> rule) {
            if (texts.size() > limit) {
                add(field, Optional.of("must have at most %d elements, has %d".formatted(limit, texts.size())));
                return;
            }
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                add(field + "[" + i + "]", text == null ? Optional.of("must not be null") : text(text, rule));
            }
        }

        void add(String field, Optional<String> violation) {
            violation.ifPresent(rule -> found.add(new Violation(field, rule)));
        }

        List<Violation> all() {
            return List.copyOf(found);
        }

        private static Optional<String> text(String text, Function<String, Optional<String>> rule) {
            return TextRules.validCharacters(text)
                    .or(() -> TextRules.notBlank(text))
                    .or(() -> rule.apply(text));
        }
    }
}
