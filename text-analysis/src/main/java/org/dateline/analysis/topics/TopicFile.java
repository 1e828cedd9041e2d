package org.dateline.analysis.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.analysis.InvalidDataFileException;
import org.dateline.analysis.topics.TopicSpec.Term;

/** Reads a file of the taxonomy (YAML) and holds it against the rules in docs/tagging.md. */
final class TopicFile {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern ENTITY = Pattern.compile("[a-z]+:\\S{1,200}");
    private static final double LARGEST_WEIGHT = 20;
    private static final Set<String> FIELDS = Set.of(
            "id",
            "context",
            "label",
            "description",
            "codes",
            "threshold",
            "title-weight",
            "intercept",
            "terms",
            "not",
            "entities",
            "against");
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final FieldReader root;

    private TopicFile(String name, String yaml) {
        this.root = new FieldReader(name, "", tree(name, yaml));
    }

    static JsonNode tree(String name, String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidDataFileException(name, "line " + line, "is not valid YAML: " + e.getOriginalMessage());
        }
    }

    static TopicSpec read(String name, String yaml) {
        return new TopicFile(name, yaml).read();
    }

    private TopicSpec read() {
        root.allowOnly(FIELDS);
        String id = root.text("id", 60);
        if (id == null || !ID.matcher(id).matches()) {
            throw root.bad("id", "is required and matches " + ID.pattern());
        }
        return new TopicSpec(
                id,
                root.flag("context"),
                root.text("label", 60),
                root.text("description", 500),
                codes(),
                root.number("threshold", 0.2, 1),
                root.number("title-weight", 0, LARGEST_WEIGHT),
                root.number("intercept", -100, 100),
                terms(),
                exclusions(),
                entities(),
                against());
    }

    private List<String> codes() {
        List<String> codes = root.texts("codes");
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw root.bad("codes", "\"" + code + "\" is not an IPTC Media Topic code of eight digits in quotes");
            }
        }
        return List.copyOf(codes);
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        if (root.has("terms")) {
            FieldReader languages = root.child("terms");
            for (String language : languages.names()) {
                requireLanguage(languages, language);
                FieldReader byWeight = languages.child(language);
                for (String weight : byWeight.names()) {
                    add(terms, byWeight, language, weight, weight(byWeight, weight));
                }
            }
        }
        return terms;
    }

    private List<Term> exclusions() {
        List<Term> terms = new ArrayList<>();
        if (root.has("not")) {
            FieldReader languages = root.child("not");
            for (String language : languages.names()) {
                requireLanguage(languages, language);
                add(terms, languages, language, language, 0);
            }
        }
        return terms;
    }

    private void add(List<Term> terms, FieldReader list, String language, String field, double weight) {
        List<String> patterns = list.texts(field);
        for (int i = 0; i < patterns.size(); i++) {
            String fault = TermPattern.fault(patterns.get(i));
            if (fault != null) {
                throw list.bad(field + "[" + i + "]", "\"" + patterns.get(i) + "\" " + fault);
            }
            terms.add(new Term(language, weight, patterns.get(i)));
        }
    }

    private Map<String, Double> entities() {
        Map<String, Double> entities = new LinkedHashMap<>();
        if (root.has("entities")) {
            FieldReader byWeight = root.child("entities");
            for (String weight : byWeight.names()) {
                double value = weight(byWeight, weight);
                for (String id : byWeight.texts(weight)) {
                    if (!ENTITY.matcher(id).matches()) {
                        throw byWeight.bad(weight, "\"" + id + "\" is not an entity id such as organization:name");
                    }
                    entities.put(id, value);
                }
            }
        }
        return entities;
    }

    private Map<String, Double> against() {
        Map<String, Double> against = new LinkedHashMap<>();
        if (root.has("against")) {
            FieldReader contexts = root.child("against");
            for (String context : contexts.names()) {
                against.put(context, contexts.number(context, 0, LARGEST_WEIGHT));
            }
        }
        return against;
    }

    private static void requireLanguage(FieldReader languages, String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw languages.bad(language, "must be a language code of two letters such as en");
        }
    }

    private static double weight(FieldReader byWeight, String weight) {
        try {
            double value = Double.parseDouble(weight);
            if (value > 0 && value <= LARGEST_WEIGHT) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw byWeight.bad(weight, "must be a weight, a number above 0 and at most " + LARGEST_WEIGHT);
        }
        throw byWeight.bad(weight, "must be a weight above 0 and at most " + LARGEST_WEIGHT);
    }
}
