package org.dateline.analysis.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.TopicDefinition;

/**
 * A topic (or context) as its file says it.
 *
 * @param context true when it is never reported and only counts against topics
 * @param label null in a file that only adds to a known topic
 * @param threshold null where the file says nothing
 * @param titleWeight null where the file says nothing
 * @param intercept of the curve, null where that of the taxonomy holds
 * @param terms words and phrases that speak for it
 * @param exclusions phrases inside which no term counts
 * @param entities entity id to weight
 * @param against context id to the share of its evidence that is taken off
 */
record TopicSpec(
        String id,
        boolean context,
        String label,
        String description,
        List<String> codes,
        Double threshold,
        Double titleWeight,
        Double intercept,
        List<Term> terms,
        List<Term> exclusions,
        Map<String, Double> entities,
        Map<String, Double> against) {

    private static final double DEFAULT_THRESHOLD = 0.5;
    private static final double DEFAULT_TITLE_WEIGHT = 2.0;

    /** A term as written, with its language (ISO 639-1) and weight; exclusions weigh nothing. */
    record Term(String language, double weight, String pattern) {}

    double titleWeightOrDefault() {
        return titleWeight == null ? DEFAULT_TITLE_WEIGHT : titleWeight;
    }

    TopicDefinition definition() {
        return new TopicDefinition(id, label, description, codes, threshold == null ? DEFAULT_THRESHOLD : threshold);
    }

    /** This topic with another file's additions: terms add up, everything else is replaced where the other says it. */
    TopicSpec with(TopicSpec more) {
        return new TopicSpec(
                id,
                context,
                more.label == null ? label : more.label,
                more.description == null ? description : more.description,
                more.codes.isEmpty() ? codes : more.codes,
                more.threshold == null ? threshold : more.threshold,
                more.titleWeight == null ? titleWeight : more.titleWeight,
                more.intercept == null ? intercept : more.intercept,
                joined(terms, more.terms),
                joined(exclusions, more.exclusions),
                joined(entities, more.entities),
                joined(against, more.against));
    }

    private static List<Term> joined(List<Term> first, List<Term> second) {
        List<Term> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static Map<String, Double> joined(Map<String, Double> first, Map<String, Double> second) {
        Map<String, Double> all = new LinkedHashMap<>(first);
        all.putAll(second);
        return all;
    }
}
