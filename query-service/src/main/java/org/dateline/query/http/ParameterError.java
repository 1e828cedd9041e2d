package org.dateline.query.http;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name
 * @param detail the rule that it breaks
 */
public record ParameterError(String parameter, String detail) {}
