package org.dateline.analysis;

import java.nio.file.Path;

/**
 * What an {@link Analyser} is made of besides its own data.
 *
 * @param extensions folder with a user's own {@code *.gazetteer.tsv} and taxonomy files, or null for none
 */
public record AnalyserOptions(Path extensions) {

    /** Nothing but the engine's own data. */
    public static AnalyserOptions defaults() {
        return new AnalyserOptions(null);
    }
}
