package org.dateline.enrich.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.events.RawArticle;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees at {@code /q/metrics}. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class MetricsTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(SharedStack.bootstrapServers(), SharedStack.databaseUrl());
    }

    @BeforeEach
    void awaitReady() {
        Service.awaitReady();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everySeriesIsThereBeforeAnythingHappens() {
        assertThat(scrape().keySet())
                .contains(
                        "dateline_enrich_records_total{outcome=\"retraction\"}",
                        "dateline_enrich_dead_letters_total{cause=\"analysis-timeout\"}",
                        "dateline_enrich_topics_total{topic=\"human-rights\"}",
                        "dateline_enrich_lag_records",
                        "dateline_enrich_ready");
    }

    @Test
    void countsWhatBecameOfEachRecord() {
        RawArticle article = Desk.article(Desk.newId(), Texts.TRADE_TITLE, Texts.TRADE);
        Map<String, Double> before = scrape();

        desk.push(article);
        desk.push(article);
        desk.send("no-uuid", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        desk.awaitConsumed();

        Map<String, Double> after = scrape();
        for (String series : List.of(
                "dateline_enrich_records_total{outcome=\"new\"}",
                "dateline_enrich_records_total{outcome=\"repeat\"}",
                "dateline_enrich_dead_letters_total{cause=\"key\"}",
                "dateline_enrich_topics_total{topic=\"trade\"}",
                "dateline_enrich_age_seconds_count",
                "dateline_enrich_age_seconds_bucket{le=\"3600.0\"}")) {
            assertThat(after.get(series) - before.get(series)).as(series).isEqualTo(1);
        }
        assertThat(after.get("dateline_enrich_batch_records_sum") - before.get("dateline_enrich_batch_records_sum"))
                .isEqualTo(3);
        for (String stage : List.of("read", "analyse", "store", "publish", "commit")) {
            String series = "dateline_enrich_stage_seconds_count{stage=\"" + stage + "\"}";
            assertThat(after.get(series)).as(series).isGreaterThan(before.get(series));
        }
        await().untilAsserted(() ->
                assertThat(scrape().get("dateline_enrich_lag_age_seconds")).isEqualTo(0));
    }

    private static Map<String, Double> scrape() {
        Map<String, Double> series = new TreeMap<>();
        given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int value = line.lastIndexOf(' ');
                    series.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
                });
        return series;
    }
}
