package org.dateline.enrich.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.dateline.enrich.state.ArticleState;

/**
 * The stored articles as the pipeline needs them: states by id, and one transaction per batch. Failures are
 * {@link StoreException}s; whatever was done in a transaction that failed is undone.
 */
@ApplicationScoped
public class ArticleStore {

    private static final int TRANSACTION_SECONDS = 120;

    private final AgroalDataSource database;

    ArticleStore(AgroalDataSource database) {
        this.database = database;
    }

    /** What is done in a transaction. */
    public interface Work<T> {
        T in(StoreTransaction transaction) throws SQLException;
    }

    /** The states of those ids that have a row, without holding them. */
    public Map<UUID, ArticleState> peek(Collection<UUID> ids) {
        try (Connection connection = database.getConnection()) {
            return ArticleReader.states(connection, ids, false);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Does the work in a transaction of its own, committed when this returns. */
    public <T> T transact(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.in(new StoreTransaction(connection));
            } catch (SQLException e) {
                throw new StoreException(e);
            }
        });
    }
}
