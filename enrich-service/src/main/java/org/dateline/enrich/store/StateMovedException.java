package org.dateline.enrich.store;

/** The stored state is another than it was a moment ago; the batch is to be decided anew. */
public final class StateMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateMovedException() {
        super("the stored state has changed meanwhile", null, false, false);
    }
}
