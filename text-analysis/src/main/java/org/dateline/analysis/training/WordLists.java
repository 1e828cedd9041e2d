package org.dateline.analysis.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.analysis.recogniser.Lexicon;

/** The lists that training starts from (folder {@code recogniser-model/lists}): the lexicon, names by region, news templates. */
final class WordLists {

    private static final int LARGE = 200_000;
    private static final int MIDDLE = 20_000;
    private static final int SMALL = 5_000;
    private static final int NAMED_IN_NEWS = 100_000;
    /** Locales of Faker whose names are in Latin letters only by accident. */
    private static final Set<String> OTHER_SCRIPTS = Set.of("ar", "fa", "ja", "ko", "ur", "zh_CN", "zh_TW");
    /** Regions of our own list count so often when a region is drawn. */
    private static final int OWN_WEIGHT = 3;

    private static final Set<String> FAMILY_FIRST = Set.of("CN", "KR");
    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("COUNTRY", Lexicon.COUNTRY),
            Map.entry("PLACE", Lexicon.PLACE),
            Map.entry("GIVEN", Lexicon.GIVEN),
            Map.entry("FAMILY", Lexicon.FAMILY),
            Map.entry("PERSON", Lexicon.PERSON),
            Map.entry("ORGANIZATION", Lexicon.ORGANIZATION),
            Map.entry("ORGANIZATION_WORD", Lexicon.ORGANIZATION_WORD),
            Map.entry("ROLE", Lexicon.ROLE),
            Map.entry("DEMONYM", Lexicon.DEMONYM),
            Map.entry("PLACE_WORD", Lexicon.PLACE_WORD),
            Map.entry("TIME", Lexicon.TIME),
            Map.entry("ACRONYM", Lexicon.ACRONYM),
            Map.entry("LINKER", Lexicon.LINKER),
            Map.entry("PREFIX_LINKER", Lexicon.PREFIX_LINKER),
            Map.entry("OTHER_NAME", Lexicon.OTHER_NAME));

    final Lexicon lexicon = new Lexicon();
    final List<Renamer.Region> regions = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<String> templates = new ArrayList<>();
    final Map<String, List<String>> slots = new LinkedHashMap<>();

    private static final int ENOUGH = 10;

    private final Map<String, List<String>> families = new LinkedHashMap<>();
    private final Path folder;

    WordLists(Path folder) throws IOException {
        this.folder = folder;
        slots.put("CITY", new ArrayList<>());
        slots.put("REGION", new ArrayList<>());
        slots.put("COUNTRY", new ArrayList<>());
        slots.put("TOWN", places);
        words();
        names();
        lines("faker-names.tsv.gz", this::fakerNames);
        lines("cities.tsv.gz", this::city);
        lines("wordnet-names.tsv.gz", line -> {
            String[] columns = line.split("\t");
            lexicon.add(columns[0], CLASSES.get(columns[1]));
        });
        lines("senses.tsv.gz", line -> {
            String[] columns = line.split("\t");
            lexicon.sense(columns[0], 1 + Integer.parseInt(columns[1]));
        });
        lines("news-templates.txt", templates::add);
        sections("news-slots.txt", (section, entry) -> slots.computeIfAbsent(section, s -> new ArrayList<>())
                .add(entry));
    }

    private interface Entries {
        void entry(String section, String entry);
    }

    private void words() throws IOException {
        sections("words.txt", (section, entry) -> {
            lexicon.add(entry, CLASSES.get(section));
            if (section.equals("COUNTRY")) {
                slots.get("COUNTRY").add(entry);
            } else if (section.equals("PLACE")) {
                slots.get("REGION").add(entry);
            }
        });
    }

    private void sections(String file, Entries entries) throws IOException {
        String[] section = {""};
        lines(file, line -> {
            if (line.startsWith("= ")) {
                section[0] = line.substring(2);
            } else {
                for (String entry : line.split(line.indexOf('|') >= 0 ? "\\|" : " ")) {
                    entries.entry(section[0], entry);
                }
            }
        });
    }

    private void names() throws IOException {
        Map<String, Map<String, List<String>>> regionsByName = new LinkedHashMap<>();
        String[] at = {"", ""};
        lines("names.txt", line -> {
            if (line.startsWith("@ ")) {
                at[0] = line.substring(2);
            } else if (line.startsWith("= ")) {
                at[1] = line.substring(2);
            } else {
                regionsByName.computeIfAbsent(at[0], r -> new LinkedHashMap<>()).put(at[1], List.of(line.split(" ")));
            }
        });
        regionsByName.forEach((name, lists) -> {
            Renamer.Region region =
                    new Renamer.Region(lists.get("GIVEN"), lists.get("FAMILY"), FAMILY_FIRST.contains(name));
            for (int i = 0; i < OWN_WEIGHT; i++) {
                regions.add(region);
            }
            lists.forEach((kind, words) -> words.forEach(word -> known(word, CLASSES.get(kind))));
        });
    }

    private void known(String name, int classes) {
        lexicon.add(name, classes);
        if (name.indexOf('-') > 0) {
            for (String part : name.split("-")) {
                if (part.length() > 1 && Character.isUpperCase(part.charAt(0))) {
                    lexicon.add(part, classes);
                }
            }
        }
    }

    /** A locale's family names stand before its given names. */
    private void fakerNames(String line) {
        String[] columns = line.split("\t");
        List<String> words = List.of(columns[2].split(" "));
        words.forEach(word -> lexicon.add(word, CLASSES.get(columns[1])));
        if (columns[1].equals("FAMILY")) {
            families.put(columns[0], words);
        } else if (words.size() > ENOUGH
                && families.getOrDefault(columns[0], List.of()).size() > ENOUGH
                && !OTHER_SCRIPTS.contains(columns[0])) {
            regions.add(new Renamer.Region(words, families.get(columns[0]), false));
        }
    }

    private void city(String line) {
        String[] columns = line.split("\t");
        int population = Integer.parseInt(columns[1]);
        if (population >= SMALL) {
            lexicon.add(
                    columns[0],
                    population >= LARGE
                            ? Lexicon.LARGE_CITY
                            : population >= MIDDLE ? Lexicon.CITY : Lexicon.SMALL_CITY);
        }
        if (population >= MIDDLE && columns[0].split(" ").length <= 2) {
            places.add(columns[0]);
        }
        if (population >= NAMED_IN_NEWS && columns[0].split(" ").length <= 3) {
            slots.get("CITY").add(columns[0]);
        }
    }

    private void lines(String file, Consumer<String> consumer) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    consumer.accept(line);
                }
            }
        }
    }
}
