package org.dateline.query.text;

/**
 * Words to look for in title and body.
 *
 * @param typed the query as given, in the syntax of {@code websearch_to_tsquery}
 * @param matching the {@code tsquery} to hold against {@code article.words}: for each configuration its marker and the
 *     query stemmed by it
 */
public record TextQuery(String typed, String matching) {}
