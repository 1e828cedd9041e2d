package org.dateline.query.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Tells the ids of topics from other words. Topics are never removed, so a known one needs no second look. */
@ApplicationScoped
class KnownTopics {

    private final Database database;
    private volatile Set<String> known = Set.of();

    KnownTopics(Database database) {
        this.database = database;
    }

    /** Those of the ids that are no topics, sorted. */
    List<String> unknown(Collection<String> ids) {
        if (!known.containsAll(ids)) {
            known = Set.copyOf(database.list(Sql.of("select id from topic"), row -> row.getString("id")));
        }
        Set<String> now = known;
        return ids.stream().filter(id -> !now.contains(id)).sorted().toList();
    }
}
