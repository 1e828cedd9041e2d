package org.dateline.query.selection;

/**
 * What articles can be told apart by, in the order in which an index on it is worth starting from: the one that
 * usually leaves fewest articles first.
 */
public enum Facet {
    ENTITY("entity"),
    COUNTRY("country"),
    TOPIC("topic"),
    SOURCE("source"),
    SECTION("section"),
    LANGUAGE("language"),
    TAG("tag");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The query parameter that asks for it. */
    public String parameter() {
        return parameter;
    }
}
