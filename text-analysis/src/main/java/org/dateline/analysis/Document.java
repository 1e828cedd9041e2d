package org.dateline.analysis;

/**
 * A text to analyse.
 *
 * @param title the headline, may be empty, never null
 * @param body the text, may be empty, never null
 * @param declaredLanguage BCP 47 tag that the publisher gave, or null; decides only on short text
 */
public record Document(String title, String body, String declaredLanguage) {

    public Document {
        title = title == null ? "" : title;
        body = body == null ? "" : body;
    }
}
