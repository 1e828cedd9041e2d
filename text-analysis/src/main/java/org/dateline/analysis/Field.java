package org.dateline.analysis;

/** The parts of a document that offsets point into. */
public enum Field {
    TITLE("title"),
    BODY("body");

    private final String json;

    Field(String json) {
        this.json = json;
    }

    /** The name used in events and in JSON output. */
    public String json() {
        return json;
    }
}
