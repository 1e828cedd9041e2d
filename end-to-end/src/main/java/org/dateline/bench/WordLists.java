package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The sections of {@code news.txt}: each a list of ways to say something. */
final class WordLists {

    private final Map<String, List<String>> sections = new HashMap<>();

    private WordLists() {}

    static WordLists load() {
        WordLists lists = new WordLists();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(WordLists.class.getResourceAsStream("news.txt"), StandardCharsets.UTF_8))) {
            List<String> section = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    lists.sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String pick(String section, SplittableRandom random) {
        List<String> lines = sections.get(section);
        return lines.get(random.nextInt(lines.size()));
    }

    /** Different lines of a section. */
    List<String> pick(String section, int count, SplittableRandom random) {
        List<String> lines = new ArrayList<>(sections.get(section));
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(lines.remove(random.nextInt(lines.size())));
        }
        return chosen;
    }
}
