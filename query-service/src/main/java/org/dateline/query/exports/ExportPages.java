package org.dateline.query.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionSql;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Walks through a selection, newest first, from the last article's position on: no statement stays open between pages,
 * and a page ends early where texts are long, so that each fits into little memory.
 */
@ApplicationScoped
class ExportPages {

    private static final int ARTICLES = 500;
    /** As the database keeps them, mostly compressed. */
    private static final long BYTES = 1024 * 1024;

    private static final String SIZES = ") select p.time, p.id, pg_column_size(a.body) + pg_column_size(a.entities)"
            + " + pg_column_size(a.topics) as bytes from page p join article a on a.id = p.id"
            + " where a.retracted_at is null order by p.time desc, p.id desc";

    private final Database database;

    ExportPages(Database database) {
        this.database = database;
    }

    private record Row(Position position, long bytes) {}

    ExportPage after(Selection selection, Optional<Position> position) {
        List<Row> rows = database.list(
                Sql.of("with page as materialized (")
                        .then(SelectionSql.newest(selection, position, ARTICLES))
                        .then(SIZES),
                row -> new Row(
                        new Position(Database.instant(row, "time"), row.getObject("id", UUID.class)),
                        row.getLong("bytes")));
        List<UUID> ids = new ArrayList<>();
        long bytes = 0;
        for (Row row : rows) {
            bytes += row.bytes();
            if (!ids.isEmpty() && bytes > BYTES) {
                break;
            }
            ids.add(row.position().id());
        }
        return new ExportPage(
                ids,
                ids.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.get(ids.size() - 1).position()));
    }
}
