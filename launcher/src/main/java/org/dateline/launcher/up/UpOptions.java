package org.dateline.launcher.up;

import java.nio.file.Path;
import org.dateline.launcher.Ports;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code up} and {@code demo} have in common. */
public final class UpOptions {

    @Mixin
    private Ports ports = new Ports();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data in DIR (default: a folder below .dateline/ in the checkout).")
    private Path data;

    public Ports ports() {
        return ports;
    }

    /** The data folder, by default the one of this name in the checkout. */
    public Path data(String name) {
        return data == null
                ? Checkout.current().data(name)
                : data.toAbsolutePath().normalize();
    }
}
