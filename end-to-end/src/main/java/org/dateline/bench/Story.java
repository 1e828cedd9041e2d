package org.dateline.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** The cast and the subjects of one article; makes its sentences. */
final class Story {

    private final WordLists words;
    private final SplittableRandom random;
    private final List<String> subjects;
    private final List<String> given;
    private final List<String> surnames;
    private final List<String> organisations = new ArrayList<>();
    private final List<String> cities;
    private final List<String> countries;
    private final Set<Integer> introduced = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    Story(WordLists words, SplittableRandom random) {
        this.words = words;
        this.random = random;
        this.subjects = words.pick("subjects", 2, random);
        this.given = words.pick("given", 3, random);
        this.surnames = words.pick("surname", 3, random);
        for (String place : words.pick("place-name", 3, random)) {
            organisations.add(place + " " + fill(words.pick("org-form", random)));
        }
        this.cities = words.pick("city", 2, random);
        this.countries = words.pick("country", 2, random);
    }

    String title() {
        return fill(words.pick(subjects.get(0) + ".title", random));
    }

    /** A sentence on one of the two subjects, or on neither. */
    String sentence() {
        int kind = random.nextInt(20);
        if (kind > 13) {
            return fill(words.pick("clause", random));
        }
        String section = kind < 6 ? subjects.get(0) : kind < 10 ? subjects.get(1) : "plain";
        String template = words.pick(section, random);
        // Nobody writes the same sentence twice; when all have been used, somebody says something else.
        return used.add(template) ? fill(template) : fill(words.pick("clause", random));
    }

    List<String> authors() {
        return List.of(words.pick("given", random) + " " + words.pick("surname", random));
    }

    String section() {
        return subjects.get(0);
    }

    private String fill(String template) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(value(template.substring(open + 1, close)));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    private String value(String name) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            return cast(name.substring(0, colon), Integer.parseInt(name.substring(colon + 1)) - 1);
        }
        return switch (name) {
            case "number" -> Integer.toString(random.nextInt(2, 980));
            case "percent" -> String.format(Locale.ROOT, "%.1f per cent", random.nextInt(5, 480) / 10.0);
            case "money" -> "$" + random.nextInt(2, 900) + " million";
            default -> fill(words.pick(name, random));
        };
    }

    private String cast(String kind, int number) {
        return switch (kind) {
            case "person" -> (introduced.add(number) ? given.get(number) + " " : "") + surnames.get(number);
            case "org" -> organisations.get(number);
            case "city" -> cities.get(number);
            case "country" -> countries.get(number);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
