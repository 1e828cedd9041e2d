package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of the queries as Markdown. */
final class QueryReport {

    private final List<String> lines = new ArrayList<>();

    String text() {
        return String.join("\n", lines) + "\n";
    }

    void heading(String command, String date, int articles, long seed, String size) {
        line(
                "%,d articles (%s), measured by `%s` on %s (seed %d): %s.",
                articles, size, command, date, seed, Machine.describe());
        line("");
        line("| asked for | p50 | p95 | p99 | aim | | the SQL alone, p50 | p99 | × | statements | read |");
        line("|---|---:|---:|---:|---:|---|---:|---:|---:|---:|---|");
    }

    void question(QuestionFigures figures) {
        double p99 = figures.rest().millis(0.99);
        double aim = figures.question().aim();
        line(
                "| %s | %.1f ms | %.1f ms | %.1f ms | %.0f ms | %s | %.1f ms | %.1f ms | %.2f | %d | %s |",
                figures.question().name(),
                figures.rest().millis(0.5),
                figures.rest().millis(0.95),
                p99,
                aim,
                p99 < aim ? "met" : "**missed**",
                figures.sql().millis(0.5),
                figures.sql().millis(0.99),
                figures.overhead(),
                figures.statements(),
                String.join(", ", figures.read()));
    }

    void exports(List<ExportRate.Figures> exports) {
        line("");
        line("| export | articles | articles a second | MB a second | the SQL alone, articles a second |");
        line("|---|---:|---:|---:|---:|");
        exports.forEach(export -> line(
                "| %s | %,d | %,.0f | %.1f | %,.0f |",
                export.format(), export.articles(), export.rest(), export.bytes() / 1e6, export.sql()));
        line("");
    }

    /** The last of all. */
    void memory(ExportMemory.Figures export) {
        line(
                "While the query service wrote an NDJSON export of %,d articles (%,.0f MB), its resident memory was at most"
                        + " %,.0f MB, and %,.0f MB before.",
                export.articles(), export.bytes() / 1e6, export.most() / 1e6, export.before() / 1e6);
        line("");
    }

    private void line(String format, Object... values) {
        lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
