package org.dateline.launcher.up;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Exit;
import org.dateline.launcher.LauncherException;
import org.dateline.launcher.Logging;
import org.dateline.launcher.Ports;
import org.dateline.localstack.LocalKafka;
import org.dateline.localstack.LocalPostgres;

/**
 * PostgreSQL, Kafka and the three services on this machine, ready for use once {@link #start} returns. Whatever ends the
 * launcher but a SIGKILL stops them all: services first, then Kafka, then PostgreSQL. What a SIGKILL leaves running is
 * stopped by the next start on the same folder.
 */
public final class RunningStack implements AutoCloseable {

    private static final Duration READY_WAIT = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration KAFKA_STOP_WAIT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 200;

    private final Ports ports;
    private final Console console;
    private final DataFolder data;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final List<Supervisor> services = new ArrayList<>();
    private final Thread stopAtExit = new Thread(this::close, "stop-stack");
    private volatile boolean closing;
    private boolean closed;

    private RunningStack(Ports ports, DataFolder data, Console console) {
        this.ports = ports;
        this.data = data;
        this.console = console;
        this.postgres = LocalPostgres.in(data.postgres(), ports.postgres());
        this.kafka = LocalKafka.in(data.kafka(), ports.kafka());
    }

    /**
     * Starts everything and waits until every service says it is ready.
     *
     * @param fresh whether to delete what is stored in the folder
     * @throws LauncherException or a {@code StackException} of one line; nothing is left running then
     */
    public static RunningStack start(UpOptions options, String dataName, boolean fresh, Console console) {
        DataFolder data = DataFolder.open(options.data(dataName));
        Logging.toFile(data.log("launcher"));
        RunningStack stack = new RunningStack(options.ports(), data, console);
        Runtime.getRuntime().addShutdownHook(stack.stopAtExit);
        stack.endWithKafka();
        try {
            stack.step(() -> stack.prepare(fresh));
            stack.step(() -> stack.timed(
                    "PostgreSQL", stack.postgres::start, options.ports().postgres()));
            stack.step(() ->
                    stack.timed("Kafka", stack.kafka::start, options.ports().kafka()));
            stack.step(stack::startServices);
            stack.awaitReady();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Runs one step of the start unless the stack is being stopped already. */
    private synchronized void step(Runnable step) {
        if (closing) {
            throw new LauncherException("Stopped before everything was up");
        }
        step.run();
    }

    private void prepare(boolean fresh) {
        try {
            for (String service : Services.names()) {
                if (new PidFile(data.pidFile(service)).stopLeftover()) {
                    console.line("Stopped a " + service + " that an earlier run had left behind");
                }
            }
        } catch (IOException e) {
            throw new LauncherException("Cannot look for leftovers in " + data.path() + ": " + e.getMessage(), e);
        }
        postgres.clearLeftovers();
        if (fresh) {
            data.clear();
        }
        org.dateline.localstack.Ports.requireFree(ports.query(), "the query service");
        org.dateline.localstack.Ports.requireFree(ports.ingest(), "the ingest service");
        org.dateline.localstack.Ports.requireFree(ports.enrich(), "the enrich service");
        org.dateline.localstack.Ports.requireFree(ports.kafka(), "Kafka");
        org.dateline.localstack.Ports.requireFree(ports.postgres(), "PostgreSQL");
    }

    private void timed(String what, Runnable start, int port) {
        long began = System.nanoTime();
        start.run();
        ready(what, port, began);
    }

    private void ready(String what, int port, long began) {
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        console.line(String.format("%-15s ready on port %d after %.1f s", what, port, seconds));
    }

    private void startServices() {
        for (Child child : new Services(ports, postgres.url(), Checkout.current(), data).all()) {
            Supervisor service = new Supervisor(child, FIRST_PAUSE, console);
            services.add(service);
            service.start();
        }
    }

    private void awaitReady() {
        long began = System.nanoTime();
        Map<Supervisor, Integer> waiting = new LinkedHashMap<>();
        List<Integer> servicePorts = List.of(ports.ingest(), ports.enrich(), ports.query());
        for (int i = 0; i < services.size(); i++) {
            waiting.put(services.get(i), servicePorts.get(i));
        }
        Readiness readiness = new Readiness();
        try {
            while (!waiting.isEmpty() && !closing) {
                for (Supervisor service : List.copyOf(waiting.keySet())) {
                    int port = waiting.get(service);
                    if (readiness.ready(port)) {
                        waiting.remove(service);
                        ready(service.child().name(), port, began);
                    } else {
                        requireHope(service, began);
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    private void requireHope(Supervisor service, long began) {
        String log = "; see " + service.child().log();
        if (service.ends() > 0) {
            throw new LauncherException(service.child().name() + " ended before it was ready" + log);
        }
        if (System.nanoTime() - began > READY_WAIT.toNanos()) {
            throw new LauncherException(
                    service.child().name() + " is not ready after " + READY_WAIT.toSeconds() + " s" + log);
        }
    }

    public Ports ports() {
        return ports;
    }

    /** Where data and logs are. */
    public Path folder() {
        return data.path();
    }

    /** A broker that gives up (for example on a full disk) would end this JVM at once, and leave the rest running. */
    private void endWithKafka() {
        Exit.Procedure procedure = (code, message) -> {
            console.line("Kafka gave up (see " + data.log("launcher") + ".0); stopping");
            new Thread(() -> System.exit(1), "exit").start();
            throw new IllegalStateException("Kafka gave up");
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }

    /** Stops everything; also called when the JVM is asked to end. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (!services.isEmpty()) {
                console.line("Stopping");
            }
            services.forEach(Supervisor::stop);
            services.forEach(Supervisor::awaitEnd);
            stopKafka();
            postgres.stop();
            data.close();
        }
    }

    private void stopKafka() {
        Thread stop = new Thread(kafka::stop, "stop-kafka");
        stop.setDaemon(true);
        stop.start();
        try {
            stop.join(KAFKA_STOP_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
