package org.dateline.query.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL and the values of its placeholders, in order. Values given by a client only ever enter as values;
 * the text is put together from constants of this service.
 *
 * @param text SQL with {@code ?} for each value
 * @param values what the placeholders stand for: text, numbers, UUIDs, times, and lists of text for arrays
 */
public record Sql(String text, List<Object> values) {

    public Sql {
        values = List.copyOf(values);
    }

    public static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** This, then the other; no space is added. */
    public Sql then(Sql next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values);
        return new Sql(text + next.text, all);
    }

    public Sql then(String next, Object... nextValues) {
        return then(of(next, nextValues));
    }

    /** All pieces with a text between them. */
    public static Sql join(String between, List<Sql> pieces) {
        Sql joined = of("");
        for (int i = 0; i < pieces.size(); i++) {
            joined = (i == 0 ? joined : joined.then(between)).then(pieces.get(i));
        }
        return joined;
    }
}
