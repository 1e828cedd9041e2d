package org.dateline.analysis.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Document;
import org.dateline.analysis.text.TokenizedText;

/**
 * Fits slope and intercept of the logistic curve to tagged articles by Newton's method (logistic regression with Platt's
 * smoothed targets) and prints them; whoever ships them writes them into taxonomy.yaml.
 */
final class FitScores {

    private record Example(double amount, double target) {}

    private FitScores() {}

    public static void main(String[] args) throws Exception {
        Taxonomy taxonomy = Taxonomy.load(null);
        Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        TopicScorer scorer = new TopicScorer(taxonomy);
        List<double[]> labelled = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode article = new ObjectMapper().readTree(line);
            double[] amounts = scorer.amounts(
                    TokenizedText.of(article.path("title").asText("")),
                    TokenizedText.of(article.path("body").asText("")),
                    analyser.analyse(new Document(
                                    article.path("title").asText(""),
                                    article.path("body").asText(""),
                                    null))
                            .entities(),
                    article.path("language").asText("en"),
                    new ArrayList<>());
            for (int i = 0; i < amounts.length; i++) {
                int label = article.path("topics")
                        .path(taxonomy.topics().get(i).id())
                        .asInt(1);
                if (label != 1 && amounts[i] > 0) {
                    labelled.add(new double[] {StrictMath.log1p(amounts[i]), label / 2});
                }
            }
        }
        double[] fit = fit(examples(labelled));
        System.out.printf("slope: %.2f%nintercept: %.2f%n(%d examples)%n", fit[0], fit[1], labelled.size());
    }

    private static List<Example> examples(List<double[]> labelled) {
        double positives = labelled.stream().mapToDouble(l -> l[1]).sum();
        double yes = (positives + 1) / (positives + 2);
        double no = 1 / (labelled.size() - positives + 2);
        return labelled.stream()
                .map(l -> new Example(l[0], l[1] == 1 ? yes : no))
                .toList();
    }

    private static double[] fit(List<Example> examples) {
        double slope = 1;
        double intercept = 0;
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
            slope += 0.5 * (ii * gs - si * gi) / det;
            intercept += 0.5 * (ss * gi - si * gs) / det;
        }
        return new double[] {slope, intercept};
    }
}
