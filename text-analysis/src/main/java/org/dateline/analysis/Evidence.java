package org.dateline.analysis;

/**
 * Words that speak for a topic.
 *
 * @param field which text the offsets point into
 * @param start first UTF-16 unit
 * @param end after the last UTF-16 unit
 * @param text the words there
 * @param weight how much they count
 * @param by the taxonomy entry or entity that matched
 */
public record Evidence(Field field, int start, int end, String text, double weight, String by) {}
