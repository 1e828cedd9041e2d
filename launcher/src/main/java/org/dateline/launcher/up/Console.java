package org.dateline.launcher.up;

import java.io.PrintStream;

/** Progress and news for the person at the terminal: standard error, one line each. */
public final class Console {

    private final PrintStream err;

    public Console(PrintStream err) {
        this.err = err;
    }

    public void line(String text) {
        err.println(text);
    }
}
