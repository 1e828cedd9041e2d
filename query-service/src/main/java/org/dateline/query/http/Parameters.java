package org.dateline.query.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.query.http.QueryString.Pair;

/**
 * The query parameters of one request. Whoever reads one thereby makes it known; {@link #refuseErrors} then answers
 * 400 naming everything wrong at once: what breaks a rule and every parameter that nobody asked for.
 */
public final class Parameters {

    /** Longest query string, encoded. */
    public static final int MAX_QUERY = 16_384;

    private static final int MAX_GROUPS = 10;
    private static final int MAX_VALUES = 20;
    private static final int SHOWN_NAME = 60;

    private final String path;
    private final List<Pair> pairs;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final List<ParameterError> errors = new ArrayList<>();

    private Parameters(String path, String query) {
        this.path = path;
        boolean tooLong = query != null && query.length() > MAX_QUERY;
        pairs = tooLong ? List.of() : QueryString.pairs(query);
        if (tooLong) {
            errors.add(new ParameterError("", "the query must have at most %,d characters".formatted(MAX_QUERY)));
        }
        pairs.forEach(this::take);
    }

    public static Parameters of(HttpServerRequest request) {
        return new Parameters(request.path(), request.query());
    }

    private void take(Pair pair) {
        String fault = fault(pair);
        if (fault != null) {
            broken.add(pair.name());
            error(pair.name(), fault);
        } else {
            values.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.value());
        }
    }

    private static String fault(Pair pair) {
        if (!pair.readable()) {
            return "must be percent-encoded UTF-8";
        }
        if (pair.value().isBlank()) {
            return "must not be blank";
        }
        return pair.value().chars().anyMatch(Character::isISOControl) ? "must not contain control characters" : null;
    }

    /** The only value of a parameter, whole; an error if it is given more than once. */
    public Optional<String> single(String name) {
        known.add(name);
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            error(name, "must be given only once");
            return Optional.empty();
        }
        return given.stream().findFirst();
    }

    /** The only value of a parameter, held against a rule. */
    public Optional<String> single(String name, ValueRule rule) {
        return single(name).filter(value -> follows(name, value, rule)).map(rule.normalised());
    }

    /** Every time a parameter is given, the values between its commas: all of the outer, any of the inner. */
    public List<List<String>> groups(String name, ValueRule rule) {
        known.add(name);
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > MAX_GROUPS) {
            error(name, "must be given at most " + MAX_GROUPS + " times");
            return List.of();
        }
        return given.stream().map(text -> group(name, text, rule)).distinct().toList();
    }

    /** The values between the commas of a parameter that may be given once; none if it is not given. */
    public List<String> anyOf(String name, ValueRule rule) {
        if (values.getOrDefault(name, List.of()).size() > 1) {
            known.add(name);
            error(name, "must be given only once; commas separate alternatives");
            return List.of();
        }
        return groups(name, rule).stream().findFirst().orElse(List.of());
    }

    private List<String> group(String name, String text, ValueRule rule) {
        List<String> split;
        try {
            split = CommaList.split(text);
        } catch (IllegalArgumentException e) {
            error(name, e.getMessage());
            return List.of();
        }
        if (split.size() > MAX_VALUES) {
            error(name, "must have at most " + MAX_VALUES + " values between commas");
            return List.of();
        }
        Set<String> kept = new LinkedHashSet<>();
        for (String value : split) {
            if (follows(name, value, rule)) {
                kept.add(rule.normalised().apply(value));
            }
        }
        return List.copyOf(kept);
    }

    private boolean follows(String name, String value, ValueRule rule) {
        if (value.isBlank()) {
            error(name, "must have no blank value between commas");
        } else if (value.length() > rule.maxLength()) {
            error(name, "must have at most %,d characters per value".formatted(rule.maxLength()));
        } else if (!rule.shape().matcher(value).matches()) {
            error(name, rule.rule());
        } else {
            return true;
        }
        return false;
    }

    /** Notes that a parameter breaks a rule. */
    public void error(String name, String rule) {
        ParameterError error = new ParameterError(shown(name), rule);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    // A name that is no name of ours may hold anything; the answer shows it short and printable.
    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return printable.length() <= SHOWN_NAME ? printable : printable.substring(0, SHOWN_NAME) + "…";
    }

    /** Answers 400 if anything was wrong; to be called once every parameter was read. */
    public void refuseErrors() {
        for (Pair pair : pairs) {
            if (!known.contains(pair.name()) && !broken.contains(pair.name())) {
                error(pair.name(), "is not a parameter of this path");
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
    }

    /** This request's path and parameters. */
    public String address() {
        return NextLink.address(path, pairs, Optional.empty());
    }

    /** This request's path and parameters with another cursor. */
    public String address(String cursor) {
        return NextLink.address(path, pairs, Optional.of(cursor));
    }

    /** This request's path and parameters with another cursor, as a {@code Link} to what follows. */
    public String next(String cursor) {
        return NextLink.of(path, pairs, cursor);
    }
}
