package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.gazetteer.Known;
import org.dateline.analysis.text.Characters;

/** One entity of an article, while its mentions are gathered. */
final class Identity {

    final Kind kind;
    final Known known;
    final List<Occurrence> occurrences = new ArrayList<>();
    /** Order of the latest mention, to tell which of two bearers of a name was spoken of last. */
    int lastSeen = -1;

    private String name;
    private String country;
    private String suffix = "";

    Identity(Kind kind, Known known, String name) {
        this.kind = kind;
        this.known = known;
        this.name = known == null ? clean(name) : known.entry().name();
        this.country = known == null ? null : known.entry().country();
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    /** A longer form of the name becomes its name; an entry's name stays. */
    void offer(String other) {
        String cleaned = clean(other);
        if (known == null && cleaned.length() > name.length()) {
            name = cleaned;
        }
    }

    /** Says which country's institution this is; it becomes part of the id. */
    void belongTo(String code) {
        country = code;
        suffix = "-" + code;
    }

    String id() {
        if (known != null) {
            return known.id();
        }
        String type =
                switch (kind) {
                    case PERSON -> "person:";
                    case ORGANIZATION -> "organization:";
                    default -> "location:";
                };
        return type + Characters.slug(name + suffix);
    }

    private static String clean(String name) {
        String plain = name.replace('\u2019', '\'').strip();
        StringBuilder clean = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Characters.classOf(c) == Characters.SPACE) {
                gap = true;
                continue;
            }
            clean.append(gap ? " " : "").append(c);
            gap = false;
        }
        return clean.toString();
    }
}
