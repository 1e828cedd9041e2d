package org.dateline.bench;

import java.util.List;

/**
 * Something that is asked of the query service, with different values each time.
 *
 * @param name what the report calls it
 * @param paths the requests
 * @param aim how many milliseconds 99 of 100 answers may take at most; NaN if nothing is aimed at
 */
record Question(String name, List<String> paths, double aim) {

    Question {
        paths = List.copyOf(paths);
    }
}
