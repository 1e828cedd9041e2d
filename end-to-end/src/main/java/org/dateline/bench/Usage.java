package org.dateline.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processor times of several processes since a moment. */
final class Usage {

    private final List<Watched> watched;
    private final Map<String, Long> before = new LinkedHashMap<>();

    private Usage(List<Watched> watched) {
        this.watched = watched;
        watched.forEach(one -> before.put(one.name(), one.cpuMillis()));
    }

    static Usage of(List<Watched> watched) {
        return new Usage(watched);
    }

    /** Milliseconds of processor time by process since the start, divided by the number of articles. */
    Map<String, Double> perArticle(long articles) {
        Map<String, Double> times = new LinkedHashMap<>();
        watched.forEach(one -> times.put(one.name(), (one.cpuMillis() - before.get(one.name())) / (double) articles));
        return times;
    }
}
