package org.dateline.analysis;

/** The thread was interrupted during an analysis; its interrupt flag is left set, and nothing was produced. */
public class AnalysisInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnalysisInterruptedException() {
        super("The analysis was interrupted");
    }

    /** Ends the analysis when its thread is interrupted; the flag stays set. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new AnalysisInterruptedException();
        }
    }
}
