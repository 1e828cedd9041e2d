package org.dateline.analysis.evaluation;

import java.io.PrintStream;
import java.util.Locale;

/** The figures of an evaluation as a table that a person reads. */
final class EvaluationReport {

    private static final String FIGURES = "  %-22s %9.3f %9.3f %9.3f%n";

    private final PrintStream out;

    EvaluationReport(PrintStream out) {
        this.out = out;
    }

    void print(Evaluation evaluation) {
        line("%d articles%n", evaluation.articles());
        if (!evaluation.entities().isEmpty()) {
            entities(evaluation.entities());
        }
        if (!evaluation.topics().isEmpty()) {
            topics(evaluation);
            calibration(evaluation.calibration());
        }
        if (evaluation.articlesWithCountry() > 0) {
            line("%ncountries (%d articles)%n", evaluation.articlesWithCountry());
            line("  first country right    %9.3f%n", evaluation.firstCountryRight());
            line("  recall                 %9.3f%n", evaluation.countryRecall());
        }
        line("%nspeed: %.0f articles/s, one thread, warm%n", evaluation.articlesPerSecond());
    }

    private void entities(EntityFigures entities) {
        line("%nentities, exact span and type%n  %-22s %9s %9s %9s%n", "", "precision", "recall", "F1");
        for (String type : entities.types()) {
            Counts counts = entities.of(type);
            line(FIGURES, type, counts.precision(), counts.recall(), counts.f1());
        }
    }

    private void topics(Evaluation evaluation) {
        line(
                "%ntopics at a score of 0.5%n  %-22s %9s %9s %9s %9s %9s%n",
                "", "precision", "recall", "F1", "AP", "about/not");
        evaluation
                .topics()
                .forEach((id, topic) -> line(
                        "  %-22s %9.3f %9.3f %9.3f %9.3f %5d/%d%n",
                        id,
                        topic.counts().precision(),
                        topic.counts().recall(),
                        topic.counts().f1(),
                        topic.averagePrecision(),
                        topic.positives(),
                        topic.negatives()));
        line("  %-22s %9s %9s %9.3f%n", "macro", "", "", evaluation.macroF1());
    }

    private void calibration(Calibration calibration) {
        line(
                "%ncalibration error: %.3f over all, %.3f over scores of at least 0.2%n",
                calibration.error(0), calibration.error(2));
        line("  %-22s %9s %9s %9s%n", "score", "articles", "mean", "about");
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            line(
                    "  %.1f to %.1f             %9d %9.3f %9.3f%n",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    calibration.count(bin),
                    calibration.meanScore(bin),
                    calibration.shareAbout(bin));
        }
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
