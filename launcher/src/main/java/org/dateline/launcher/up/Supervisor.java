package org.dateline.launcher.up;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dateline.launcher.LauncherException;

/**
 * Keeps a child process running: one that ends is started again, after a pause that doubles from {@code firstPause} to
 * 30 s while it keeps ending within a minute. Each end is one line on the console.
 */
final class Supervisor {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration STOP_WAIT = Duration.ofSeconds(25);

    private final Child child;
    private final Duration firstPause;
    private final Console console;

    private Duration pause;
    private Process process;
    private Thread watch;
    private boolean stopping;
    private int ends;

    Supervisor(Child child, Duration firstPause, Console console) {
        this.child = child;
        this.firstPause = firstPause;
        this.pause = firstPause;
        this.console = console;
    }

    synchronized void start() {
        startProcess();
        watch = new Thread(this::keepRunning, "watch-" + child.name());
        watch.setDaemon(true);
        watch.start();
    }

    /** How often the child ended by itself so far. */
    synchronized int ends() {
        return ends;
    }

    Child child() {
        return child;
    }

    synchronized ProcessHandle process() {
        return process.toHandle();
    }

    /** Asks the child to end and restarts it no more; {@link #awaitEnd} waits for it. */
    synchronized void stop() {
        stopping = true;
        if (process != null) {
            process.destroy();
        }
        notifyAll();
    }

    /** After {@link #stop}: a child that takes longer than 25 s is killed. */
    void awaitEnd() {
        if (process == null) {
            return;
        }
        try {
            if (!process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                console.line(child.name() + " does not stop, is killed");
                process.destroyForcibly().waitFor();
            }
            child.pidFile().delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            console.line("cannot remove the process file of " + child.name() + ": " + e.getMessage());
        }
    }

    private void startProcess() {
        try {
            process = child.processBuilder().start();
            child.pidFile().write(process.toHandle());
        } catch (IOException e) {
            throw new LauncherException("Cannot start " + child.name() + ": " + e.getMessage(), e);
        }
    }

    private void keepRunning() {
        try {
            while (true) {
                long started = System.nanoTime();
                int code = process.waitFor();
                if (!startAgain(code, Duration.ofNanos(System.nanoTime() - started))) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LauncherException e) {
            console.line(e.getMessage());
        }
    }

    private synchronized boolean startAgain(int code, Duration ran) throws InterruptedException {
        if (stopping) {
            return false;
        }
        ends++;
        if (ran.compareTo(STEADY) > 0) {
            pause = firstPause;
        }
        // A Ctrl-C reaches the children as well: by the end of the pause it is known whether it was one.
        long until = System.nanoTime() + pause.toNanos();
        boolean said = false;
        while (!stopping && System.nanoTime() < until) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(until - System.nanoTime(), pause.toNanos() / 4));
            if (!stopping && !said) {
                console.line(
                        child.name() + " ended with code " + code + "; starting it again (log: " + child.log() + ")");
                said = true;
            }
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        if (!stopping) {
            startProcess();
        }
        return !stopping;
    }
}
