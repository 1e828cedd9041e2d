package org.dateline.query.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ValueRule;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;
import org.dateline.query.store.StoreException;

/**
 * Reads {@code q}. An article's words are stemmed by its own language, so the query is stemmed by each of the languages
 * in question, and each result only counts for articles of that language.
 *
 * <p>A query that needs no word to be there is refused: it would select nearly everything, and no index helps. Whether
 * a word is too common to be looked for is judged in the languages asked for, in English where none is.
 */
@ApplicationScoped
public class TextQueryReader {

    private static final ValueRule WORDS = ValueRule.text(1_000);

    private static final String NEEDS_A_WORD = "must have a word to look for; what is left out (-word) and words as"
            + " common as \"the\" are not enough, so add one that the articles have to contain";

    /** Program limit exceeded, and the internal error that too deep a nesting is. */
    private static final Set<String> TOO_MUCH = Set.of("54000", "54001", "XX000");

    // querytree gives what an index can be asked for: nothing or T where no word is needed.
    private static final String BY_CONFIGURATION = """
            select upper(substring(c.cfgname from '[^_]+$')) as marker, c.cfgname = 'dateline_en' as english,
              q.query::text as query, querytree(q.query) not in ('', 'T') as usable
            from pg_catalog.pg_ts_config c, websearch_to_tsquery(c.oid::regconfig, ?) q(query)
            where c.cfgnamespace = 'public'::regnamespace and c.cfgname like 'dateline\\_%'
            """;
    private static final String OF_LANGUAGES =
            "and c.oid in (select search_configuration(asked)::oid from unnest(?) asked)";

    private final Database database;

    TextQueryReader(Database database) {
        this.database = database;
    }

    private record Branch(String marker, boolean english, String query, boolean usable) {}

    /**
     * The query, empty if none is given or something is wrong with it.
     *
     * @param languages those that articles may have; none means any
     */
    public Optional<TextQuery> read(Parameters parameters, List<String> languages) {
        return parameters.single("q", WORDS).map(TextQueryReader::withoutDashes).flatMap(typed -> {
            List<Branch> branches;
            try {
                branches = branches(typed, languages);
            } catch (StoreException e) {
                if (!TOO_MUCH.contains(e.state())) {
                    throw e;
                }
                parameters.error("q", "has a word that is too long, or exclusions of exclusions");
                return Optional.empty();
            }
            if (branches.stream().noneMatch(branch -> branch.usable && (branch.english || !languages.isEmpty()))) {
                parameters.error("q", NEEDS_A_WORD);
                return Optional.empty();
            }
            return Optional.of(new TextQuery(typed, matching(branches)));
        });
    }

    // Dashes in a row are a dash between words, not exclusions of exclusions.
    private static String withoutDashes(String typed) {
        return typed.replaceAll("-{2,}", " ");
    }

    private List<Branch> branches(String typed, List<String> languages) {
        Sql sql = Sql.of(BY_CONFIGURATION, typed);
        return database.list(
                languages.isEmpty() ? sql : sql.then(OF_LANGUAGES, languages),
                row -> new Branch(
                        row.getString("marker"),
                        row.getBoolean("english"),
                        row.getString("query"),
                        row.getBoolean("usable")));
    }

    // Many languages stem a name alike: those share one branch.
    private static String matching(List<Branch> branches) {
        Map<String, List<String>> markers = branches.stream()
                .filter(Branch::usable)
                .collect(Collectors.groupingBy(
                        Branch::query, TreeMap::new, Collectors.mapping(Branch::marker, Collectors.toList())));
        return markers.entrySet().stream()
                .map(alike -> "( '" + String.join("' | '", alike.getValue()) + "' ) & ( " + alike.getKey() + " )")
                .collect(Collectors.joining(" | "));
    }
}
