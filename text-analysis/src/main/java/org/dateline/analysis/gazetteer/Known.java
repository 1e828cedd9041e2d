package org.dateline.analysis.gazetteer;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.analysis.GazetteerEntry;

/**
 * An entry with its names as the engine uses them.
 *
 * @param entry what is published
 * @param names all ways to write it, the canonical one first
 */
public record Known(GazetteerEntry entry, List<Name> names) {

    static Known of(GazetteerEntry entry, List<Name> aliases) {
        List<String> texts = aliases.stream().map(Name::text).distinct().collect(Collectors.toUnmodifiableList());
        String language = entry.type().equals("NATIONALITY") ? "en" : null;
        GazetteerEntry published =
                new GazetteerEntry(entry.id(), entry.type(), entry.name(), texts, entry.country(), entry.ids());
        boolean stated = aliases.stream().anyMatch(n -> n.text().equals(entry.name()) && n.language() == null);
        List<Name> names = new java.util.ArrayList<>();
        if (!stated) {
            names.add(new Name(entry.name(), language, false));
        }
        for (Name alias : aliases) {
            names.add(alias.language() == null ? new Name(alias.text(), language, alias.weak()) : alias);
        }
        return new Known(published, List.copyOf(names));
    }

    public String id() {
        return entry.id();
    }

    public String type() {
        return entry.type();
    }
}
