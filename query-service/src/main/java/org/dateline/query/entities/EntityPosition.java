package org.dateline.query.entities;

import java.util.List;
import java.util.Optional;
import org.dateline.query.http.Cursor;

/** A place in the list of entities: by number of articles, then by id. */
record EntityPosition(long articles, String id) {

    private static final String KIND = "entities";

    String cursor() {
        return Cursor.of(KIND, articles, id);
    }

    static Optional<EntityPosition> of(String cursor) {
        return Cursor.read(KIND, cursor).flatMap(EntityPosition::parse);
    }

    private static Optional<EntityPosition> parse(List<String> parts) {
        try {
            return Optional.of(new EntityPosition(Long.parseLong(parts.get(0)), parts.get(1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
