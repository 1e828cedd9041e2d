package org.dateline.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.dateline.enrich.analysis.BoundedPool.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedPoolTest {

    private final BoundedPool pool = new BoundedPool("test", 2, Duration.ofMillis(300));
    private final CountDownLatch forEver = new CountDownLatch(1);

    @AfterEach
    void close() {
        forEver.countDown();
        pool.close();
    }

    @Test
    void answersInTheOrderOfTheInputs() throws InterruptedException {
        List<Integer> inputs = IntStream.range(0, 500).boxed().toList();

        assertThat(pool.apply(inputs, number -> number * 2))
                .extracting(Result::output)
                .isEqualTo(inputs.stream().map(number -> number * 2).toList());
    }

    @Test
    void failureOfOneLeavesTheOthers() throws InterruptedException {
        List<Result<Integer, Integer>> results = pool.apply(List.of(1, 0, 2), number -> 10 / number);

        assertThat(results.get(0).output()).isEqualTo(10);
        assertThat(results.get(1).failure()).isInstanceOf(ArithmeticException.class);
        assertThat(results.get(2).output()).isEqualTo(5);
    }

    @Test
    void endlessRecursionIsAFailureOfItsOwnInput() throws InterruptedException {
        assertThat(pool.apply(List.of(1), BoundedPoolTest::recurse).get(0).failure())
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void interruptsWhatTakesTooLong() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        List<Result<Integer, Integer>> results = pool.apply(List.of(1), number -> {
            try {
                forEver.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return number;
        });

        assertThat(results.get(0).failure()).isInstanceOf(TimeoutException.class);
        interrupted.await();
    }

    @Test
    void goesOnThoughEveryThreadIsStuckAndDeafToInterrupts() throws InterruptedException {
        List<Result<Integer, Integer>> stuck = pool.apply(List.of(1, 2, 3), number -> deaf());

        assertThat(stuck).allMatch(result -> result.failure() instanceof TimeoutException);
        assertThat(pool.apply(List.of(4), number -> number).get(0).output()).isEqualTo(4);
    }

    private int deaf() {
        while (forEver.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 0;
    }

    private static Integer recurse(Integer number) {
        return number == 0 ? 0 : 1 + recurse(number + 1);
    }
}
