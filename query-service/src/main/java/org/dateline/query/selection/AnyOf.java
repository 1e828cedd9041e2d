package org.dateline.query.selection;

import java.util.List;

/**
 * Values of which an article has to have at least one.
 *
 * @param values never empty, no value twice
 */
public record AnyOf(List<String> values) {

    public AnyOf {
        values = List.copyOf(values);
    }

    boolean isSingle() {
        return values.size() == 1;
    }
}
