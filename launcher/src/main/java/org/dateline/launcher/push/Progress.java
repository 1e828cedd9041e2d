package org.dateline.launcher.push;

import java.io.PrintStream;

/** One line that counts up. */
final class Progress {

    private final PrintStream out;
    boolean shown;

    private Progress(PrintStream out) {
        this.out = out;
    }

    static Progress on(PrintStream terminal) {
        return new Progress(terminal);
    }

    static Progress none() {
        return new Progress(null);
    }

    void show(long articles, long refused) {
        if (out != null) {
            out.print("\r" + articles + " pushed" + (refused == 0 ? "" : ", " + refused + " refused"));
            out.flush();
            shown = true;
        }
    }

    void end() {
        if (shown) {
            out.println();
        }
    }
}
