package org.dateline.analysis.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Document;
import org.dateline.analysis.text.TokenizedText;

/**
 * {@code FitScores ARTICLES [SLOPE]}: fits slope and intercept of the logistic curve to tagged articles by Newton's method
 * (logistic regression with Platt's smoothed targets), first for the topics that have an intercept of their own, then for the
 * others, and prints them; with a slope given, the intercepts alone. Whoever ships them writes them into the taxonomy's files.
 */
final class FitScores {

    private record Example(double amount, double target) {}

    private FitScores() {}

    public static void main(String[] args) throws Exception {
        Taxonomy taxonomy = Taxonomy.load(null);
        Double slope = args.length > 1 ? Double.valueOf(args[1]) : null;
        for (boolean own : List.of(true, false)) {
            List<double[]> labelled = labelled(taxonomy, Path.of(args[0]), own);
            double[] fit = fit(examples(labelled), slope);
            System.out.printf(
                    Locale.ROOT,
                    "topics %s an intercept of their own: slope %.2f, intercept %.2f (%d examples)%n",
                    own ? "with" : "without",
                    fit[0],
                    fit[1],
                    labelled.size());
        }
    }

    private static List<double[]> labelled(Taxonomy taxonomy, Path file, boolean own) throws Exception {
        Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        TopicScorer scorer = new TopicScorer(taxonomy);
        List<double[]> labelled = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = new ObjectMapper().readTree(line);
            String title = article.path("title").asText("");
            String body = article.path("body").asText("");
            Analysis analysis = analyser.analyse(new Document(title, body, null));
            double[] amounts = scorer.amounts(
                    TokenizedText.of(title),
                    TokenizedText.of(body),
                    analysis.entities(),
                    analysis.language(),
                    new ArrayList<>());
            for (int i = 0; i < amounts.length; i++) {
                TopicSpec topic = taxonomy.topics().get(i);
                int label = article.path("topics").path(topic.id()).asInt(1);
                if (label != 1 && amounts[i] > 0 && own == (topic.intercept() != null)) {
                    labelled.add(new double[] {StrictMath.log1p(amounts[i]), label / 2});
                }
            }
        }
        return labelled;
    }

    private static List<Example> examples(List<double[]> labelled) {
        double positives = labelled.stream().mapToDouble(l -> l[1]).sum();
        double yes = (positives + 1) / (positives + 2);
        double no = 1 / (labelled.size() - positives + 2);
        return labelled.stream()
                .map(l -> new Example(l[0], l[1] == 1 ? yes : no))
                .toList();
    }

    private static double[] fit(List<Example> examples, Double fixed) {
        double slope = fixed == null ? 1 : fixed;
        double intercept = fixed == null ? 0 : -2.5 * fixed;
        for (int step = 0; step < 100; step++) {
            double gs = 0, gi = 0, ss = 1e-9, si = 0, ii = 1e-9;
            for (Example e : examples) {
                double p = 1 / (1 + StrictMath.exp(-(slope * e.amount() + intercept)));
                double w = p * (1 - p);
                gs += (e.target() - p) * e.amount();
                gi += e.target() - p;
                ss += w * e.amount() * e.amount();
                si += w * e.amount();
                ii += w;
            }
            double det = ss * ii - si * si;
            slope += fixed == null ? 0.5 * (ii * gs - si * gi) / det : 0;
            intercept += fixed == null ? 0.5 * (ss * gi - si * gs) / det : 0.5 * gi / ii;
        }
        return new double[] {slope, intercept};
    }
}
