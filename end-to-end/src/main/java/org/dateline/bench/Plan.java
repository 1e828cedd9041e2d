package org.dateline.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan reads. */
final class Plan {

    private static final Pattern INDEX =
            Pattern.compile("(?:Index (?:Only )?Scan(?: Backward)? using|Bitmap Index Scan on) (\\w+)");
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (article\\w*)");

    private Plan() {}

    /** Indexes of the articles and their tags, and tables of them read as a whole. */
    static Set<String> read(List<String> lines) {
        Set<String> read = new TreeSet<>();
        for (String line : lines) {
            if (line.contains("never executed")) {
                continue;
            }
            Matcher index = INDEX.matcher(line);
            if (index.find() && index.group(1).startsWith("article")) {
                read.add(index.group(1));
            }
            Matcher whole = WHOLE.matcher(line);
            if (whole.find()) {
                read.add("all of " + whole.group(1));
            }
        }
        return read;
    }
}
