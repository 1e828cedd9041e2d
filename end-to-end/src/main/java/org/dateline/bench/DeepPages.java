package org.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages far down, reached as a client does: by the link to the next page. */
final class DeepPages {

    private static final Pattern NEXT = Pattern.compile("<(?:https?://[^/]+)?([^>]+)>;\\s*rel=\"?next");
    private static final int MEASURED = 60;

    private DeepPages() {}

    /** The page of this number, and those that follow it. */
    static Question from(HttpConnection service, String name, String first, int number) throws IOException {
        List<String> paths = new ArrayList<>();
        String path = first;
        for (int page = 1; path != null && page < number + MEASURED; page++) {
            if (page >= number) {
                paths.add(path);
            }
            Matcher next = NEXT.matcher(service.send(HttpConnection.get(path)).head());
            path = next.find() ? next.group(1) : null;
        }
        if (paths.isEmpty()) {
            throw new BenchException(first + " has no page " + number);
        }
        return new Question(name, paths, Questions.PAGE);
    }
}
