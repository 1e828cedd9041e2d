package org.dateline.analysis.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Document;
import org.dateline.analysis.TaggedTopic;

/** Runs an engine over tagged articles and gathers the figures. */
final class Evaluation {

    private static final int ABOUT = 2;
    private static final int IN_BETWEEN = 1;
    private static final double THRESHOLD = 0.5;

    private final EntityFigures entities = new EntityFigures();
    private final Map<String, TopicFigures> topics = new TreeMap<>();
    private final Calibration calibration = new Calibration();
    private int articles;
    private int withCountry;
    private int firstRight;
    private int countriesExpected;
    private int countriesFound;
    private long nanos;

    static Evaluation of(List<GoldArticle> gold, Function<Document, Analysis> engine) {
        Evaluation evaluation = new Evaluation();
        for (GoldArticle article : gold) {
            long start = System.nanoTime();
            Analysis analysis = engine.apply(new Document(article.title(), article.body(), null));
            evaluation.nanos += System.nanoTime() - start;
            evaluation.add(article, analysis);
        }
        return evaluation;
    }

    private void add(GoldArticle gold, Analysis analysis) {
        articles++;
        entities.add(gold, analysis);
        gold.topics().forEach((topic, label) -> {
            if (label != IN_BETWEEN) {
                double score = score(analysis, topic);
                topics.computeIfAbsent(topic, t -> new TopicFigures(THRESHOLD)).add(score, label == ABOUT);
                calibration.add(score, label == ABOUT);
            }
        });
        addCountries(new HashSet<>(gold.countries()), analysis.countries());
    }

    private static double score(Analysis analysis, String topic) {
        return analysis.topics().stream()
                .filter(tagged -> tagged.id().equals(topic))
                .mapToDouble(TaggedTopic::score)
                .max()
                .orElse(0);
    }

    private void addCountries(Set<String> expected, List<String> found) {
        if (!expected.isEmpty()) {
            withCountry++;
            firstRight += !found.isEmpty() && expected.contains(found.get(0)) ? 1 : 0;
            countriesExpected += expected.size();
            countriesFound +=
                    (int) found.stream().distinct().filter(expected::contains).count();
        }
    }

    EntityFigures entities() {
        return entities;
    }

    /** Figures by topic id, sorted. */
    Map<String, TopicFigures> topics() {
        return topics;
    }

    Calibration calibration() {
        return calibration;
    }

    double macroF1() {
        return topics.values().stream()
                .mapToDouble(t -> t.counts().f1())
                .average()
                .orElse(0);
    }

    int articles() {
        return articles;
    }

    /** Articles whose gold names a country. */
    int articlesWithCountry() {
        return withCountry;
    }

    double firstCountryRight() {
        return withCountry == 0 ? 0 : (double) firstRight / withCountry;
    }

    double countryRecall() {
        return countriesExpected == 0 ? 0 : (double) countriesFound / countriesExpected;
    }

    double articlesPerSecond() {
        return nanos == 0 ? 0 : articles * 1e9 / nanos;
    }
}
