package org.dateline.bench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the enrich service has spent in each stage of its pipeline, by its own metrics. */
final class StageTimes {

    private static final Pattern SUM = Pattern.compile(
            "^dateline_enrich_stage_seconds_sum\\{.*stage=\"([a-z]+)\".*} ([0-9.E+-]+)$", Pattern.MULTILINE);

    private static final byte[] METRICS = HttpConnection.get("/q/metrics");

    private StageTimes() {}

    /** Seconds by stage since the service was started. */
    static Map<String, Double> read(int port) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            Map<String, Double> sums = new TreeMap<>();
            Matcher sum = SUM.matcher(connection.send(METRICS).body());
            while (sum.find()) {
                sums.put(sum.group(1), Double.parseDouble(sum.group(2)));
            }
            return sums;
        }
    }
}
