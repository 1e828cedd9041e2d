package org.dateline.launcher;

import java.util.Arrays;

/** Which of the standard streams are terminals. The JDK cannot tell them apart; the shell script can, and says so. */
public final class Terminal {

    private Terminal() {}

    public static boolean output() {
        return named("out");
    }

    public static boolean error() {
        return named("err");
    }

    private static boolean named(String stream) {
        return Arrays.asList(System.getProperty("dateline.terminal", "").split(","))
                .contains(stream);
    }
}
