package org.dateline.query.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.text.TextQuery;

/**
 * Which articles are asked for; said once and used by everything that shows articles or counts them. Parts that are
 * absent select everything; retracted articles are never selected.
 *
 * @param asked by facet, all of the lists have to hold, any of the values in each
 * @param id the one article of a URL
 * @param from earliest time, inclusive
 * @param to latest time, exclusive
 * @param minScore least score of the topics asked for, else of any topic; without it a topic counts from its threshold
 * @param text words that title and body have to contain
 * @param lead what of it fewest articles have, where that is known; of a facet's groups the first that is one value
 */
public record Selection(
        Map<Facet, List<AnyOf>> asked,
        Optional<UUID> id,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Double> minScore,
        Optional<TextQuery> text,
        Optional<Facet> lead) {

    public Selection {
        EnumMap<Facet, List<AnyOf>> kept = new EnumMap<>(Facet.class);
        asked.forEach((facet, groups) -> kept.put(facet, List.copyOf(groups)));
        kept.values().removeIf(List::isEmpty);
        asked = kept;
    }

    /** A selection of which nobody knows what fewest articles have. */
    public Selection(
            Map<Facet, List<AnyOf>> asked,
            Optional<UUID> id,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Double> minScore,
            Optional<TextQuery> text) {
        this(asked, id, from, to, minScore, text, Optional.empty());
    }

    /** Everything in a time. */
    public static Selection between(Optional<Instant> from, Optional<Instant> to) {
        return new Selection(Map.of(), Optional.empty(), from, to, Optional.empty(), Optional.empty());
    }

    /** This selection with another demand on a facet. */
    public Selection and(Facet facet, String value) {
        List<AnyOf> groups = new ArrayList<>(asked(facet));
        groups.add(new AnyOf(List.of(value)));
        return with(facet, groups).led(Optional.of(facet));
    }

    /** What is asked of a facet, nothing if it is left open. */
    public List<AnyOf> asked(Facet facet) {
        return asked.getOrDefault(facet, List.of());
    }

    /** This selection with other demands on one facet. */
    Selection with(Facet facet, List<AnyOf> groups) {
        EnumMap<Facet, List<AnyOf>> changed = new EnumMap<>(Facet.class);
        changed.putAll(asked);
        changed.put(facet, groups);
        return new Selection(changed, id, from, to, minScore, text, lead);
    }

    /** This selection with another lead. */
    Selection led(Optional<Facet> by) {
        return new Selection(asked, id, from, to, minScore, text, by);
    }

    /** This selection, whatever words its articles contain. */
    public Selection withoutText() {
        return new Selection(asked, id, from, to, minScore, Optional.empty(), lead);
    }

    /** The facet whose index to walk, with the newest first; empty if nothing is asked that has one. */
    Optional<Facet> leading() {
        return id.isPresent()
                ? Optional.empty()
                : lead.or(() -> asked.keySet().stream()
                        .filter(facet -> facet != Facet.TAG)
                        .findFirst());
    }

    /**
     * Selections that together are this one and of which each can be read from one stretch of its leading facet's
     * index: where that facet only has alternatives, one selection for each of them.
     */
    List<Selection> alternatives() {
        Facet facet = leading().orElse(null);
        List<AnyOf> groups = facet == null ? List.of() : asked(facet);
        if (groups.isEmpty() || groups.stream().anyMatch(AnyOf::isSingle)) {
            return List.of(this);
        }
        AnyOf split = groups.get(0);
        return split.values().stream()
                .map(value -> {
                    List<AnyOf> narrowed = new ArrayList<>(List.of(new AnyOf(List.of(value))));
                    narrowed.addAll(groups.subList(1, groups.size()));
                    return with(facet, narrowed);
                })
                .toList();
    }
}
