package org.dateline.enrich.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.enrich.state.ArticleState;
import org.dateline.enrich.state.Content;

/**
 * The statements of one batch. Rows are locked and written in the order of their ids, so that two writers can't wait
 * for each other.
 */
public final class StoreTransaction {

    private final Connection connection;
    private Map<UUID, ArticleState> locked = Map.of();

    StoreTransaction(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** The states of those ids that have a row; nobody else changes them until the transaction ends. */
    public Map<UUID, ArticleState> lock(Collection<UUID> ids) throws SQLException {
        locked = ArticleReader.states(connection, ids, true);
        return locked;
    }

    /** Text and tags of those ids that are live. */
    public Map<UUID, Content> contents(Collection<UUID> ids) throws SQLException {
        return ArticleReader.contents(connection, ids);
    }

    /**
     * Writes whole rows with their tags, and the counters of rows that only saw repeats.
     *
     * @throws StateMovedException if a row came into being since {@link #lock}; the transaction must not be committed
     */
    public void write(List<ArticleRow> rows, List<ArticleState> repeated) throws SQLException {
        List<ArticleRow> sorted = rows.stream()
                .sorted(Comparator.comparing(row -> row.state().id().toString()))
                .toList();
        Set<UUID> existing = sorted.stream()
                .map(row -> row.state().id())
                .filter(locked::containsKey)
                .collect(Collectors.toSet());
        // Before the rows change: tags are found by the time that their article had.
        if (!existing.isEmpty()) {
            TagWriter.delete(connection, existing);
        }
        if (!sorted.isEmpty() && !ArticleWriter.upsert(connection, sorted, existing)) {
            throw new StateMovedException();
        }
        TagWriter.insert(connection, sorted);
        if (!repeated.isEmpty()) {
            ArticleWriter.countRepeats(connection, repeated);
        }
    }
}
