package org.dateline.endtoend;

import java.util.Map;
import java.util.UUID;

/**
 * One article that is pushed again and again with a new text, and what its pusher was told. Each push ends before the
 * next one begins. Used by one thread at a time.
 */
final class PushedArticle {

    private final String source;
    private final int number;
    private int versions;
    private int acknowledged;
    private int lastAcknowledged;
    private String id;

    PushedArticle(String source, int number) {
        this.source = source;
        this.number = number;
    }

    /** The article with a text it never had before, on another subject than the last. */
    Map<String, Object> nextVersion() {
        versions++;
        return Http.article(source, externalId(), title(versions), body(versions));
    }

    /** The last version has been acknowledged under this id. */
    void acknowledge(String receivedId) {
        if (id != null && !id.equals(receivedId)) {
            throw new IllegalStateException(externalId() + " was " + id + " and now is " + receivedId);
        }
        id = receivedId;
        acknowledged++;
        lastAcknowledged = versions;
    }

    boolean isAcknowledged() {
        return acknowledged > 0;
    }

    String id() {
        return id;
    }

    String externalId() {
        return "n" + number;
    }

    int versions() {
        return versions;
    }

    int acknowledgedVersions() {
        return acknowledged;
    }

    /** Whether the store may hold this title: the last acknowledged version's, or a later, unacknowledged one's. */
    boolean mayBeStoredAs(String title) {
        for (int version = lastAcknowledged; version <= versions; version++) {
            if (title.equals(title(version))) {
                return true;
            }
        }
        return false;
    }

    private String title(int version) {
        String report = ", report " + number + ", version " + version;
        return switch ((number + version) % 3) {
            case 0 -> "Army and police search for armed group" + report;
            case 1 -> "Trade agreement lowers tariffs on exports" + report;
            default -> "Human rights groups denounce torture" + report;
        };
    }

    private String body(int version) {
        return title(version) + ".\n" + MissionArticle.BODY + "\nReference " + new UUID(number, version) + ".";
    }

    @Override
    public String toString() {
        return source + "/" + externalId() + " (" + id + "), version " + lastAcknowledged + " of " + versions
                + " acknowledged last";
    }
}
