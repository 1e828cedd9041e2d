package org.dateline.ingest.articles;

/** One stream's share of the bytes held; for one thread. */
final class Hold {

    private final HeldBytes all;
    private long share;

    Hold(HeldBytes all) {
        this.all = all;
    }

    boolean tryAdd(int bytes) {
        if (!all.tryHold(bytes)) {
            return false;
        }
        share += bytes;
        return true;
    }

    /** Gives back what is held beyond the given need. */
    void shrinkTo(long need) {
        if (share > need) {
            all.release(share - need);
            share = need;
        }
    }
}
