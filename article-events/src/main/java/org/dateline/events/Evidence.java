package org.dateline.events;

/**
 * Words that speak for a topic.
 *
 * @param field {@code title} or {@code body}
 * @param start offset of the first UTF-16 unit in that field
 * @param end offset after the last UTF-16 unit
 * @param text the words there
 * @param weight how much they count, in the taxonomy's own units; larger is stronger
 * @param by the taxonomy entry or entity that matched
 */
public record Evidence(String field, int start, int end, String text, double weight, String by) {}
