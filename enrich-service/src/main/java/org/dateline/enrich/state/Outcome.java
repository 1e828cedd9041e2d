package org.dateline.enrich.state;

import java.util.Locale;

/** What a raw record did to its article. */
public enum Outcome {
    /** The first text of the id, or the first after a retraction. */
    NEW("new"),
    /** Another text. */
    REVISION("revision"),
    /** The same text analysed by another engine version, or with another declared language. */
    RE_ENRICHED("re-enriched"),
    /** The same text with other metadata. */
    METADATA("metadata"),
    /** Nothing new; counted. */
    REPEAT(null),
    /** Text and tags are deleted. */
    RETRACTION(null),
    /** Older than what was accepted before; dropped. */
    LATE(null),
    /** Delivered again, and what it did is what the store holds; sent again. */
    SAME(null),
    /** Delivered again, and something newer was accepted since. */
    APPLIED(null);

    private final String change;

    Outcome(String change) {
        this.change = change;
    }

    /** The word in the event's {@code change}, or null if no event comes of it. */
    public String change() {
        return change;
    }

    /** The word in metrics. */
    public String word() {
        return change != null ? change : name().toLowerCase(Locale.ROOT);
    }
}
