package org.dateline.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/**
 * Says whether the database has the tables that these classes map. The services start without a database, so this is
 * asked later, and again until it holds.
 */
@ApplicationScoped
public class StoreSchema {

    private final SessionFactory sessions;

    StoreSchema(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Compares tables and columns with the mapping.
     *
     * @throws org.hibernate.HibernateException naming the first table or column that is missing or of another type,
     *     or because the database can't be reached
     */
    public void validate() {
        sessions.getSchemaManager().validateMappedObjects();
    }
}
