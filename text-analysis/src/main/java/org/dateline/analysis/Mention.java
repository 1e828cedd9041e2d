package org.dateline.analysis;

/**
 * A place in the text that names an entity.
 *
 * @param field which text the offsets point into
 * @param start first UTF-16 unit
 * @param end after the last UTF-16 unit
 * @param text the words there
 * @param by what matched, for example {@code gazetteer:country:SV} or {@code short-form:person:nayib-bukele}
 */
public record Mention(Field field, int start, int end, String text, String by) {}
