package org.dateline.analysis.entities;

/** What an entity can be; {@link #UNKNOWN} is a name whose sentence does not tell. */
enum Kind {
    PERSON,
    ORGANIZATION,
    LOCATION,
    COUNTRY,
    NATIONALITY,
    UNKNOWN;

    boolean isPlace() {
        return this == LOCATION || this == COUNTRY;
    }
}
