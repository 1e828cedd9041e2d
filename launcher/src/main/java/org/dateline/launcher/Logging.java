package org.dateline.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the libraries inside the launcher log to: never to the terminal, which belongs to the command. */
public final class Logging {

    private static final int FILE_BYTES = 5 * 1024 * 1024;
    private static final int FILES = 2;

    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    /** Nothing is logged: for commands that say themselves what went wrong. */
    public static void off() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.OFF);
    }

    /** Warnings and errors go to a file that starts anew after 5 MiB, keeping one predecessor. */
    public static void toFile(Path file) {
        off();
        try {
            FileHandler handler = new FileHandler(file + ".%g", FILE_BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new LauncherException("Cannot write the log " + file + ": " + e.getMessage(), e);
        }
    }
}
