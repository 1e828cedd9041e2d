package org.dateline.events.rules;

/**
 * A rule that an article breaks. Never holds text of the article.
 *
 * @param field the field of {@code RawArticle}, an element of a list as {@code authors[3]}
 * @param rule a clause that names the limit, such as "must have at most 200 characters, has 312"
 */
public record Violation(String field, String rule) {

    @Override
    public String toString() {
        return field + " " + rule;
    }
}
