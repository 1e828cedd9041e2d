package org.dateline.enrich.raw;

/** Why a record can't be processed; the word goes into the header {@code dateline-dl-cause} and into metrics. */
public enum Cause {
    /** The key is null, no UUID or not the article's id. */
    KEY("key"),
    /** The CloudEvents type is none that may be on the raw topic. */
    TYPE("type"),
    /** No JSON, not UTF-8, or a field of the wrong type. */
    UNREADABLE("unreadable"),
    /** Fields break the article's rules. */
    RULES("rules"),
    /** The analysis threw an error. */
    ANALYSIS_FAILED("analysis-failed"),
    /** The analysis took longer than it may. */
    ANALYSIS_TIMEOUT("analysis-timeout"),
    /** The database refuses the values (SQLState 22, 23, 54). */
    DATABASE_REFUSED("database-refused"),
    /** The resulting event is larger than its Kafka topics take. */
    EVENT_TOO_LARGE("event-too-large");

    private final String word;

    Cause(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
