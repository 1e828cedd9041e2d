package org.dateline.launcher.up;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dateline.launcher.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: runs the stack until Ctrl-C. */
@Command(
        name = "up",
        description = "Start PostgreSQL, Kafka and the services, and stay in the foreground until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Mixin
    private UpOptions options;

    @Option(names = "--fresh", description = "Start empty: delete what is stored in the data folder.")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException {
        try (RunningStack stack = RunningStack.start(options, "stack", fresh, new Console(System.err))) {
            Addresses.print(stack, System.out);
            foreverUntilSignal();
        }
        return 0;
    }

    /** A signal ends the JVM, whose exit stops the stack. */
    public static void foreverUntilSignal() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
