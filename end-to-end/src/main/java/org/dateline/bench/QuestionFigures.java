package org.dateline.bench;

import java.util.Locale;
import java.util.Set;

/**
 * How long a question took.
 *
 * @param rest as the service answered it
 * @param sql its statements one after the other on a bare connection
 * @param statements how many statements a request takes
 * @param read what the plans read: indexes, and tables as a whole, which are marked with {@code all of}
 */
record QuestionFigures(Question question, Latencies rest, Latencies sql, int statements, Set<String> read) {

    /** How many times as long the service took as its statements alone, at the median. */
    double overhead() {
        return rest.millis(0.5) / sql.millis(0.5);
    }

    /** In short, for who waits. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, × %.2f",
                question.name(),
                rest.millis(0.5),
                rest.millis(0.99),
                overhead());
    }
}
