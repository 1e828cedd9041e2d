package org.dateline.analysis.recogniser;

/**
 * The labels of a token: outside, or begin, inside, last and unit of one of three types (BILOU; Ratinov and Roth, "Design
 * challenges and misconceptions in named entity recognition", CoNLL 2009).
 */
public final class Labels {

    public static final int OUTSIDE = 0;
    /** Person, organisation, location. */
    public static final int TYPES = 3;

    public static final int COUNT = 1 + 4 * TYPES;
    public static final int BEGIN = 0;
    public static final int INSIDE = 1;
    public static final int LAST = 2;
    public static final int UNIT = 3;

    private static final boolean[][] ALLOWED = new boolean[COUNT][COUNT];

    static {
        for (int from = 0; from < COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                boolean open = isOpen(from);
                boolean goesOn = to != OUTSIDE && (part(to) == INSIDE || part(to) == LAST);
                ALLOWED[from][to] = open ? goesOn && type(from) == type(to) : !goesOn;
            }
        }
    }

    private Labels() {}

    public static int of(int type, int part) {
        return 1 + type * 4 + part;
    }

    /** 0 person, 1 organisation, 2 location. */
    public static int type(int label) {
        return (label - 1) / 4;
    }

    public static int part(int label) {
        return (label - 1) % 4;
    }

    /** Whether a name goes on after this label. */
    public static boolean isOpen(int label) {
        return label != OUTSIDE && part(label) <= INSIDE;
    }

    /** Whether a name, or nothing, can start with this label. */
    public static boolean canStart(int label) {
        return ALLOWED[OUTSIDE][label];
    }

    public static boolean allowed(int from, int to) {
        return ALLOWED[from][to];
    }

    /** Writes the labels of a name over the tokens from start to end. */
    public static void write(int[] labels, int start, int end, int type) {
        for (int i = start; i < end; i++) {
            int part = end - start == 1 ? UNIT : i == start ? BEGIN : i == end - 1 ? LAST : INSIDE;
            labels[i] = of(type, part);
        }
    }
}
