package org.dateline.launcher.up;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.launcher.LauncherException;

/** The folder that the launcher was started from, with what the build made in it. */
public final class Checkout {

    private final Path home;

    public Checkout(Path home) {
        this.home = home;
    }

    /** The checkout that the shell script names. */
    public static Checkout current() {
        return new Checkout(Path.of(System.getProperty("dateline.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    /** The runnable jar of a service. */
    Path jar(String service) {
        Path jar = home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new LauncherException("The " + service + " is not built: " + jar + " is missing");
        }
        return jar;
    }

    /** The data folder of that name unless the user chose one. */
    Path data(String name) {
        return home.resolve(".dateline").resolve(name);
    }
}
