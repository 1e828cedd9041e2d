package org.dateline.query.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/** Makes the times of requests a histogram, so that quantiles can be taken over several instances. */
@Singleton
class RequestTimes {

    private static final String TIMER = "http.server.requests";
    private static final double[] NANOSECONDS = LongStream.of(5, 20, 50, 100, 200, 400, 1_000, 5_000, 15_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter histogram() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(TIMER)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(NANOSECONDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
