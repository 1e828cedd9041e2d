package org.dateline.enrich.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Merges new articles into the indexes for words, tags and names. */
@ApplicationScoped
public class SearchIndex {

    private static final String MERGE = """
            select gin_clean_pending_list(i.oid::regclass)
            from pg_class i join pg_am m on m.oid = i.relam
            where m.amname = 'gin' and i.relnamespace = 'public'::regnamespace
            order by i.oid""";

    private final AgroalDataSource database;

    SearchIndex(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Merges what waits in the lists of the inverted indexes. PostgreSQL would do so itself, but in the middle of storing
     * the article that fills a list up, and those behind it would wait.
     */
    public void merge() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(MERGE);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
