package org.dateline.query.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Finds out what of a selection fewest articles have, by the roll-ups: reading those in the order of time finds a page
 * soonest. Only asked where there is a choice.
 */
@ApplicationScoped
class Leading {

    private static final String DAYS = "(select coalesce(sum(r.articles), 0) from rollup_day r where ";

    private static final Map<Facet, String> ARTICLES = Map.of(
            Facet.ENTITY, "coalesce((select r.articles from rollup_entity r where r.entity_id = ?), 0)",
            Facet.COUNTRY, "(select coalesce(sum(r.articles), 0) from rollup_country r where r.country = ?)",
            Facet.TOPIC, DAYS + "r.topic = ? and r.source = '' and r.language = '')",
            Facet.SOURCE, DAYS + "r.topic = '' and r.source = ? and r.language = '')",
            Facet.LANGUAGE, DAYS + "r.topic = '' and r.source = '' and r.language = ?)");

    private final Database database;

    Leading(Database database) {
        this.database = database;
    }

    private record Candidate(Facet facet, AnyOf group) {}

    /** The selection, led by what is rarest. */
    Selection in(Selection selection) {
        List<Candidate> candidates = candidates(selection);
        if (candidates.size() < 2 || selection.id().isPresent()) {
            return selection;
        }
        Candidate rarest = rarest(candidates);
        List<AnyOf> groups = new ArrayList<>(selection.asked(rarest.facet));
        groups.sort(Comparator.comparing(group -> !group.equals(rarest.group)));
        return selection.with(rarest.facet, groups).led(Optional.of(rarest.facet));
    }

    private static List<Candidate> candidates(Selection selection) {
        List<Candidate> candidates = new ArrayList<>();
        selection.asked().forEach((facet, groups) -> groups.stream()
                .filter(group -> group.isSingle() && ARTICLES.containsKey(facet))
                .forEach(group -> candidates.add(new Candidate(facet, group))));
        return candidates;
    }

    private Candidate rarest(List<Candidate> candidates) {
        List<Sql> counts = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            counts.add(Sql.of(
                    "select " + i + " as place, " + ARTICLES.get(one.facet) + " as articles",
                    one.group.values().get(0)));
        }
        Map<Integer, Long> articles = new HashMap<>();
        database.list(
                Sql.join(" union all ", counts), row -> articles.put(row.getInt("place"), row.getLong("articles")));
        int least = articles.entrySet().stream()
                .min(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        return candidates.get(least);
    }
}
