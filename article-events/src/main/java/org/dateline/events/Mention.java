package org.dateline.events;

/**
 * A place in the text that names an entity.
 *
 * @param field {@code title} or {@code body}
 * @param start offset of the first UTF-16 unit in that field
 * @param end offset after the last UTF-16 unit
 * @param text the words there
 * @param by what matched: a gazetteer entry, the model, a rule, or the short form of another mention
 */
public record Mention(String field, int start, int end, String text, String by) {}
