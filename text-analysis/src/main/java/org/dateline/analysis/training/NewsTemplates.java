package org.dateline.analysis.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the slots of news paragraphs of our own writing with names from everywhere: {@code {PER1}}, {@code {LAST1}},
 * {@code {CITY2}}, {@code {PARTY1.ACR}}. The corpora hold little news; these show its patterns.
 */
final class NewsTemplates {

    private static final Pattern SLOT =
            Pattern.compile("\\{([A-Z]+)(\\d?)(?:\\.([A-Z]+))?\\}|\\[([A-Z]+):([^\\]]+)\\]");

    private final List<String> templates;
    private final List<Renamer.Region> people;
    private final Map<String, List<String>> lists;
    private final Random random;

    NewsTemplates(List<String> templates, List<Renamer.Region> people, Map<String, List<String>> lists, long seed) {
        this.templates = templates;
        this.people = people;
        this.lists = lists;
        this.random = new Random(seed);
    }

    /** One article after each template. */
    List<LabelledText> fill() {
        List<LabelledText> filled = new ArrayList<>();
        for (String template : templates) {
            filled.add(new Filling().of(template));
        }
        return filled;
    }

    private final class Filling {
        private final Map<String, String> values = new HashMap<>();
        private final Renamer.Region home = pick(people);
        private final StringBuilder text = new StringBuilder();
        private final List<LabelledText.Span> spans = new ArrayList<>();

        LabelledText of(String template) {
            Matcher slot = SLOT.matcher(template);
            int from = 0;
            while (slot.find()) {
                text.append(template, from, slot.start());
                from = slot.end();
                if (slot.group(4) != null) {
                    String name = slot.group(5).replace("@COUNTRY", value("COUNTRY", ""));
                    name(name, slot.group(4));
                } else {
                    fill(slot.group(1), slot.group(2), slot.group(3));
                }
            }
            text.append(template.substring(from));
            return LabelledText.of(text.toString(), spans);
        }

        private void name(String name, String type) {
            int kind =
                    switch (type) {
                        case "PER" -> 0;
                        case "ORG" -> 1;
                        case "LOC" -> 2;
                        default -> -1;
                    };
            int start = text.length();
            text.append(name);
            if (kind >= 0) {
                spans.add(new LabelledText.Span(start, text.length(), kind));
            }
        }

        private void fill(String kind, String number, String form) {
            switch (kind) {
                case "PER" -> name(value("PER", number), "PER");
                case "LAST" -> name(last(value("PER", number)), "PER");
                case "GIVEN" -> name(value("PER", number).split(" ")[0], "PER");
                case "DAY", "MONTH", "DEM", "CURRENCY" -> text.append(pick(lists.get(kind)));
                case "NUM" -> text.append(2 + random.nextInt(98));
                case "CITY", "COUNTRY", "REGION", "TOWN", "SEA", "RIVER", "STREET", "STADIUM", "HOSPITAL", "MUSEUM" ->
                    place(kind, number, form);
                default -> organization(kind, number, form);
            }
        }

        private void place(String kind, String number, String form) {
            String value = value(kind, number);
            if ("AIRPORT".equals(form)) {
                name(value + (random.nextBoolean() ? " International Airport" : " Airport"), "LOC");
            } else if ("MAG".equals(form)) {
                name(value + " Magistrate’s Court", "ORG");
            } else {
                name(value, "LOC");
            }
        }

        private void organization(String kind, String number, String form) {
            String key = kind + number;
            boolean known = values.containsKey(key);
            String value = value(kind, number);
            String acronym = acronym(value);
            if (form == null) {
                name(value, "ORG");
                if (!known && acronym.length() > 1 && acronym.length() < 7 && random.nextInt(3) == 0) {
                    text.append(" (");
                    name(acronym, "ORG");
                    text.append(')');
                }
            } else if (form.equals("ACR")) {
                name(acronym.length() > 1 ? acronym : value, "ORG");
            } else {
                name(value.split(" ")[0], "ORG");
            }
        }

        private String last(String name) {
            int at = name.lastIndexOf(' ');
            return home.familyFirst() ? name.substring(0, name.indexOf(' ')) : name.substring(at + 1);
        }

        private String value(String kind, String number) {
            String key = kind + number;
            String value = values.get(key);
            if (value == null) {
                value = make(kind);
                values.put(key, value);
            }
            return value;
        }

        private String make(String kind) {
            if (kind.equals("PER")) {
                return person();
            }
            List<String> patterns = lists.get(kind);
            if (patterns == null) {
                throw new IllegalArgumentException("There is no list " + kind);
            }
            String pattern = pick(patterns);
            Matcher slot = Pattern.compile("\\{([A-Z]+)\\}").matcher(pattern);
            StringBuilder made = new StringBuilder();
            while (slot.find()) {
                String inner = slot.group(1);
                String value =
                        switch (inner) {
                            case "PER" -> person();
                            case "LAST" -> pick(home.family());
                            case "COUNTRY" -> value("COUNTRY", "");
                            default -> pick(lists.get(inner));
                        };
                slot.appendReplacement(made, Matcher.quoteReplacement(value));
            }
            slot.appendTail(made);
            return made.toString();
        }

        private String person() {
            Renamer.Region region = random.nextInt(5) == 0 ? pick(people) : home;
            String given = pick(region.given());
            String family = pick(region.family());
            if (home.familyFirst()) {
                return family + " " + given;
            }
            return switch (random.nextInt(12)) {
                case 0 -> given + " " + (char) ('A' + random.nextInt(26)) + ". " + family;
                case 1 -> given + " " + pick(region.given()) + " " + family;
                case 2 -> given + " " + pick(region.family()) + " " + family;
                case 3 -> given.charAt(0) + ". " + family;
                default -> given + " " + family;
            };
        }
    }

    private static String acronym(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
