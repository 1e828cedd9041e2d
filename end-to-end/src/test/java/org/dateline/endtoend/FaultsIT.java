package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.events.kafka.KafkaTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a running system depends on fails while articles are pushed, one fault after another. After each, everything
 * acknowledged is stored once in its newest revision and announced as stored, and nothing is a dead letter.
 */
class FaultsIT {

    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final int STOPPED = ServiceProcess.NO_ANSWER;
    private static final int BACKLOG = 1_000;

    private static RunningSystem system;

    @BeforeAll
    static void startSystem() {
        system = RunningSystem.shared();
    }

    @Test
    void postgresqlIsAwayForTenSeconds() {
        underLoad("postgresql-stopped", load -> {
            system.postgres().stop();
            int before = load.acknowledged();
            awaitOutage(503, Set.of(system.enrich(), system.query()), OUTAGE);
            assertThat(load.acknowledged()).as("pushes go on").isGreaterThan(before);
            system.postgres().start();
        });
    }

    @Test
    void postgresqlIsKilled() {
        underLoad("postgresql-killed", load -> {
            system.postgres().kill();
            awaitOutage(503, Set.of(system.enrich(), system.query()), Duration.ZERO);
            system.postgres().start();
        });
    }

    @Test
    void brokerIsAwayForTenSeconds() {
        underLoad("broker-stopped", load -> {
            int before = load.refused();
            system.kafka().stop();
            awaitOutage(503, Set.of(system.ingest(), system.enrich()), OUTAGE);
            await().untilAsserted(() ->
                    assertThat(load.refused()).as("pushes are refused").isGreaterThan(before));
            system.kafka().start();
        });
    }

    @Test
    void ingestIsKilled() {
        underLoad("ingest-killed", load -> killAndRestart(system.ingest()));
    }

    @Test
    void enrichIsKilledInTheMiddleOfManyArticles() {
        underLoad("enrich-killed", load -> {
            long before = system.storedArticles();
            load.pushAtOnce(BACKLOG);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> system.storedArticles() > before);
            system.enrich().kill();
            assertThat(system.storedArticles()).as("killed in the middle").isLessThan(before + BACKLOG);
            awaitOutage(STOPPED, Set.of(system.enrich()), Duration.ZERO);
            system.enrich().start();
        });
    }

    @Test
    void queryIsKilled() {
        underLoad("query-killed", load -> killAndRestart(system.query()));
    }

    private static void killAndRestart(ServiceProcess service) {
        service.kill();
        awaitOutage(STOPPED, Set.of(service), Duration.ZERO);
        service.start();
    }

    /** Pushes go on before, during and after the fault; when it is over, all services get ready again by themselves. */
    private static void underLoad(String fault, Consumer<PushLoad> happens) {
        int deadLetters = system.read(KafkaTopics.DEAD_LETTER).size();
        try (PushLoad load = PushLoad.start(system.ingest().address(), fault)) {
            load.awaitMore(100);
            happens.accept(load);
            system.services().forEach(ServiceProcess::awaitReady);
            load.awaitMore(100);
            List<PushedArticle> pushed = load.stop();
            system.awaitNoLag();
            assertKept(pushed, system.stored().values(), fault);
            assertThat(system.read(KafkaTopics.DEAD_LETTER)).hasSize(deadLetters);
        }
    }

    /** The affected services say that they are not ready, the others that they are, and all that run are alive. */
    private static void awaitOutage(int readiness, Set<ServiceProcess> affected, Duration atLeast) {
        long end = System.nanoTime() + atLeast.toNanos();
        await("readiness goes down")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(affected).allSatisfy(service -> assertThat(service.readiness())
                        .as(service.name())
                        .isEqualTo(readiness)));
        await("the outage lasts")
                .atMost(OUTAGE.multipliedBy(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> System.nanoTime() >= end);
        for (ServiceProcess service : system.services()) {
            boolean down = affected.contains(service);
            assertThat(service.readiness()).as(service.name()).isEqualTo(down ? readiness : 200);
            assertThat(service.liveness()).as(service.name()).isEqualTo(down && readiness == STOPPED ? STOPPED : 200);
        }
    }

    private static void assertKept(List<PushedArticle> pushed, Collection<RunningSystem.Stored> stored, String source) {
        List<RunningSystem.Stored> ofThis =
                stored.stream().filter(row -> row.source().equals(source)).toList();
        Map<String, List<RunningSystem.Stored>> rows =
                ofThis.stream().collect(Collectors.groupingBy(RunningSystem.Stored::externalId));
        List<PushedArticle> promised =
                pushed.stream().filter(PushedArticle::isAcknowledged).toList();
        assertThat(promised).as("acknowledged articles").hasSizeGreaterThan(100);
        assertThat(promised).as("revised articles").anyMatch(article -> article.acknowledgedVersions() > 1);
        assertThat(promised).allSatisfy(article -> {
            assertThat(rows.get(article.externalId())).isNotNull().hasSize(1);
            RunningSystem.Stored row = rows.get(article.externalId()).get(0);
            assertThat(row.id()).isEqualTo(article.id());
            assertThat(row.title()).matches(article::mayBeStoredAs, "is the newest revision");
            assertThat(row.revision()).isBetween(article.acknowledgedVersions(), article.versions());
        });
        Announced.assertAsStored(system, ofThis);
    }
}
