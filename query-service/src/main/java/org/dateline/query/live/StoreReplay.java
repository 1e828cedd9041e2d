package org.dateline.query.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Lists what is stored as if it happened now, in the order in which it came in. */
@ApplicationScoped
class StoreReplay {

    private static final int PORTION = 200;

    private final Database database;

    StoreReplay(Database database) {
        this.database = database;
    }

    /**
     * A stored article or retraction, and where a replay goes on after it.
     *
     * @param change what it looks like to somebody who knew nothing of it
     */
    record Replayed(Change change, ReplayPosition position) {}

    /** What follows a position; less than a portion if nothing is left, the position then being empty. */
    List<Replayed> after(ReplayPosition position) {
        return database.list(
                Sql.of(
                        "select id, revision, change, ingested_at, retracted_at is not null as retracted from article"
                                + " where (ingested_at, id) > (?, ?) order by ingested_at, id limit ?",
                        position.ingestedAt(),
                        position.id(),
                        PORTION),
                StoreReplay::read);
    }

    /** Whether that was all. */
    static boolean isLast(List<Replayed> portion) {
        return portion.size() < PORTION;
    }

    /** The position after a portion, empty after the last. */
    static Optional<ReplayPosition> end(List<Replayed> portion) {
        return isLast(portion)
                ? Optional.empty()
                : Optional.of(portion.get(portion.size() - 1).position());
    }

    private static Replayed read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ReplayPosition position = new ReplayPosition(Database.instant(row, "ingested_at"), id);
        Change change = row.getBoolean("retracted")
                ? Change.retracted(id)
                : Change.of(id, row.getString("change"), row.getInt("revision"), position.ingestedAt());
        return new Replayed(change, position);
    }
}
