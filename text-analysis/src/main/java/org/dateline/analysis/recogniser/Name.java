package org.dateline.analysis.recogniser;

/**
 * A name that the model found.
 *
 * @param start first token
 * @param end token after the last
 * @param margin by how much the words of the name rather belong to it than to none, on average; above 0 in all but odd cases
 */
public record Name(int start, int end, Type type, int margin) {

    /** The types that the model knows. */
    public enum Type {
        PERSON,
        ORGANIZATION,
        LOCATION
    }
}
