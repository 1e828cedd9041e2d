package org.dateline.query.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.events.identity.ArticleIdentity;
import org.dateline.events.identity.InvalidUrlException;
import org.dateline.events.rules.ArticleRules;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ValueRule;
import org.dateline.query.text.TextQuery;
import org.dateline.query.text.TextQueryReader;

/** Reads a {@link Selection} from query parameters and notes everything that is wrong with them. */
@ApplicationScoped
public class SelectionReader {

    private static final ValueRule ENTITY =
            ValueRule.shaped(500, "[^:]+:.+", "must be an entity's id such as person:nayib-bukele or country:SV");
    private static final ValueRule TOPIC =
            ValueRule.shaped(60, "[a-z0-9-]+", "must be a topic's id such as human-rights");
    private static final ValueRule COUNTRY = ValueRule.shaped(
                    2, "[A-Za-z]{2}", "must be an ISO 3166-1 alpha-2 code such as SV")
            .storedAs(code -> code.toUpperCase(Locale.ROOT));
    private static final ValueRule LANGUAGE = ValueRule.shaped(
                    3, "[A-Za-z]{2,3}", "must be an ISO 639 code such as es, or und")
            .storedAs(code -> code.toLowerCase(Locale.ROOT));
    private static final ValueRule MIN_SCORE =
            ValueRule.shaped(20, "0(\\.\\d+)?|1(\\.0+)?", "must be a number from 0 to 1 such as 0.8");

    private final KnownTopics topics;
    private final TextQueryReader texts;
    private final Leading leading;

    SelectionReader(KnownTopics topics, TextQueryReader texts, Leading leading) {
        this.topics = topics;
        this.texts = texts;
        this.leading = leading;
    }

    /** The selection; meaningless if something was wrong, which {@link Parameters#refuseErrors} then answers. */
    public Selection read(Parameters parameters) {
        Map<Facet, List<AnyOf>> asked = new EnumMap<>(Facet.class);
        asked.put(Facet.ENTITY, groups(parameters, Facet.ENTITY, ENTITY));
        asked.put(Facet.COUNTRY, groups(parameters, Facet.COUNTRY, COUNTRY));
        asked.put(Facet.TOPIC, topics(parameters));
        asked.put(Facet.TAG, groups(parameters, Facet.TAG, ValueRule.text(2 * ArticleRules.MAX_TAG)));
        asked.put(Facet.SOURCE, one(parameters, Facet.SOURCE, ValueRule.text(2 * ArticleRules.MAX_SOURCE)));
        asked.put(Facet.SECTION, one(parameters, Facet.SECTION, ValueRule.text(2 * ArticleRules.MAX_SECTION)));
        asked.put(Facet.LANGUAGE, one(parameters, Facet.LANGUAGE, LANGUAGE));
        Optional<Instant> from = time(parameters, "from");
        Optional<Instant> to = time(parameters, "to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            parameters.error("to", "must be later than from");
        }
        Optional<Double> minScore = parameters.single("minScore", MIN_SCORE).map(Double::valueOf);
        List<String> languages = asked.get(Facet.LANGUAGE).stream()
                .flatMap(group -> group.values().stream())
                .toList();
        Optional<TextQuery> text = texts.read(parameters, languages);
        return leading.in(new Selection(asked, url(parameters), from, to, minScore, text));
    }

    private static List<AnyOf> groups(Parameters parameters, Facet facet, ValueRule rule) {
        return parameters.groups(facet.parameter(), rule).stream()
                .filter(values -> !values.isEmpty())
                .map(AnyOf::new)
                .toList();
    }

    private static List<AnyOf> one(Parameters parameters, Facet facet, ValueRule rule) {
        List<String> values = parameters.anyOf(facet.parameter(), rule);
        return values.isEmpty() ? List.of() : List.of(new AnyOf(values));
    }

    // A mistyped topic would otherwise look like a subject without news.
    private List<AnyOf> topics(Parameters parameters) {
        List<AnyOf> groups = groups(parameters, Facet.TOPIC, TOPIC);
        List<String> unknown = topics.unknown(
                groups.stream().flatMap(group -> group.values().stream()).collect(Collectors.toSet()));
        unknown.forEach(id -> parameters.error("topic", id + " is not a topic; GET /v1/topics lists them"));
        return groups;
    }

    private static Optional<Instant> time(Parameters parameters, String name) {
        return parameters.single(name).flatMap(text -> {
            Optional<Instant> time = TimeBound.parse(text);
            if (time.isEmpty()) {
                parameters.error(name, TimeBound.RULE);
            }
            return time;
        });
    }

    private static Optional<UUID> url(Parameters parameters) {
        return parameters.single("url", ValueRule.text(ArticleRules.MAX_URL)).flatMap(url -> {
            try {
                return Optional.of(ArticleIdentity.of(url, "", null, "", ""));
            } catch (InvalidUrlException e) {
                parameters.error("url", e.getMessage());
                return Optional.empty();
            }
        });
    }
}
