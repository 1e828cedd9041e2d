package org.dateline.query.entities;

import java.util.List;
import java.util.Optional;
import org.dateline.query.http.Cursor;

/**
 * A place in a list of entities: by how well a name fits, then by number of articles, then by id.
 *
 * @param fit 0 for the best; 0 for all if no name is asked for
 */
record EntityPosition(int fit, long articles, String id) {

    private static final String KIND = "entities";

    String cursor() {
        return Cursor.of(KIND, fit + " " + articles, id);
    }

    static Optional<EntityPosition> of(String cursor) {
        return Cursor.read(KIND, cursor).flatMap(EntityPosition::parse);
    }

    private static Optional<EntityPosition> parse(List<String> parts) {
        String[] numbers = parts.get(0).split(" ", 2);
        if (numbers.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new EntityPosition(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), parts.get(1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
