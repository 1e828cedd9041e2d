package org.dateline.enrich.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Applies a function to many inputs on a fixed number of threads, each within a time limit that counts from when it
 * begins. One that goes over it is interrupted and given up; if it ignores that, another thread takes its place, so
 * that it can't hold up the others for ever.
 */
final class BoundedPool implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final Duration limit;

    BoundedPool(String name, int size, Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What came of one input: the result, or why there is none ({@link TimeoutException} = over the limit). */
    record Result<T, R>(T input, R output, Throwable failure) {}

    /** Waits for all; the results have the order of the inputs. Interrupted, it gives up what is under way. */
    <T, R> List<Result<T, R>> apply(List<T> inputs, Function<T, R> function) throws InterruptedException {
        List<Task<T, R>> tasks =
                inputs.stream().map(input -> new Task<>(input, function)).toList();
        tasks.forEach(threads::execute);
        List<Result<T, R>> results = new ArrayList<>(tasks.size());
        try {
            for (Task<T, R> task : tasks) {
                results.add(task.await());
            }
        } finally {
            tasks.subList(results.size(), tasks.size()).forEach(Task::giveUp);
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private synchronized void resize(int by) {
        int size = threads.getCorePoolSize() + by;
        if (by > 0) {
            threads.setMaximumPoolSize(size);
            threads.setCorePoolSize(size);
        } else {
            threads.setCorePoolSize(size);
            threads.setMaximumPoolSize(size);
        }
    }

    private final class Task<T, R> implements Runnable {

        private final T input;
        private final Function<T, R> function;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile long beginning;
        private volatile Result<T, R> result;
        private Thread runner;
        private boolean givenUp;

        Task(T input, Function<T, R> function) {
            this.input = input;
            this.function = function;
        }

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            try {
                result = new Result<>(input, function.apply(input), null);
            } catch (RuntimeException | StackOverflowError e) {
                result = new Result<>(input, null, e);
            } catch (Error e) {
                result = new Result<>(input, null, e);
                throw e;
            } finally {
                end();
            }
        }

        Result<T, R> await() throws InterruptedException {
            begun.await();
            long left = limit.toNanos() - (System.nanoTime() - beginning);
            if (ended.await(left, TimeUnit.NANOSECONDS)) {
                return result;
            }
            giveUp();
            return new Result<>(input, null, new TimeoutException("took longer than " + limit.toMillis() + " ms"));
        }

        private synchronized boolean begin() {
            if (givenUp) {
                return false;
            }
            runner = Thread.currentThread();
            beginning = System.nanoTime();
            begun.countDown();
            return true;
        }

        private synchronized void end() {
            runner = null;
            if (givenUp) {
                resize(-1);
            }
            // The interrupt, if one came, was meant for this task and not for the next on the thread.
            Thread.interrupted();
            ended.countDown();
        }

        private synchronized void giveUp() {
            givenUp = true;
            if (runner != null) {
                runner.interrupt();
                resize(1);
            }
        }
    }
}
