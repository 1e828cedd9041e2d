package org.dateline.analysis.recogniser;

/** The present sentence as features see it, beyond its edges too, and the features gathered of a token. */
abstract class Surroundings {

    private static final int MOST = 160;
    /** What stands for words before and after the sentence. */
    private static final long EDGE = 0x5151515151L;

    /** The features of the token last asked for. */
    public final long[] features = new long[MOST];

    public int count;

    Words w;
    DocumentEvidence document;
    int from;
    int to;
    /** Most words are all in capitals. */
    boolean caps;
    /** Most words start with a capital. */
    boolean title;

    /** Takes up a text. */
    public void document(Words words, DocumentEvidence evidence) {
        this.w = words;
        this.document = evidence;
    }

    /** Takes up a sentence of it. */
    public void sentence(int start, int end) {
        from = start;
        to = end;
        int letters = 0;
        int upper = 0;
        int capital = 0;
        for (int i = start; i < end; i++) {
            if (w.kind[i] <= Words.MIXED) {
                letters++;
                upper += w.kind[i] == Words.ALL_CAPS ? 1 : 0;
                capital += w.kind[i] != Words.SMALL ? 1 : 0;
            }
        }
        caps = letters > 2 && upper * 10 >= letters * 7;
        title = !caps && letters > 3 && capital * 10 >= letters * 7;
    }

    void add(int template, long value) {
        features[count++] = Hashing.mix(value + template * 0x632BE59BD9B4E019L);
    }

    long low(int i) {
        return i < from ? EDGE : i >= to ? EDGE + 1 : w.low[i];
    }

    long shape(int i) {
        return i < from ? EDGE : i >= to ? EDGE + 1 : w.shape[i];
    }

    int kind(int i) {
        return i < from ? 8 : i >= to ? 9 : w.kind[i];
    }

    int sense(int i) {
        return i < from ? 64 : i >= to ? 65 : Lexicon.senseOf(w.single[i]);
    }

    int classes(int i) {
        return i < from || i >= to ? 0 : w.single[i] & Lexicon.GOES_ON - 1;
    }
}
