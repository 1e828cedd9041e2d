package org.dateline.query.http;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What one value of a parameter has to look like.
 *
 * @param maxLength most UTF-16 units
 * @param shape what the whole value has to match
 * @param rule the shape in words, for the answer
 * @param normalised the value as it is stored
 */
public record ValueRule(int maxLength, Pattern shape, String rule, UnaryOperator<String> normalised) {

    private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

    /** Any text up to a length, taken as it is. */
    public static ValueRule text(int maxLength) {
        return new ValueRule(maxLength, ANYTHING, "", UnaryOperator.identity());
    }

    /** A text of a certain shape, taken as it is. */
    public static ValueRule shaped(int maxLength, String shape, String rule) {
        return new ValueRule(maxLength, Pattern.compile(shape), rule, UnaryOperator.identity());
    }

    /** As this rule, with the value changed to the form it is stored in. */
    public ValueRule storedAs(UnaryOperator<String> form) {
        return new ValueRule(maxLength, shape, rule, form);
    }
}
