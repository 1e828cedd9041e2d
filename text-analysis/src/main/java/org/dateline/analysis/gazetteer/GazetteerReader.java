package org.dateline.analysis.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.analysis.GazetteerEntry;
import org.dateline.analysis.InvalidDataFileException;
import org.dateline.analysis.text.Characters;

/**
 * Reads one gazetteer file: UTF-8, a line per entity, {@code #} starts a comment line, columns divided by tabs:
 *
 * <pre>id  type  name  country  ids  aliases</pre>
 *
 * {@code id} is {@code country:SV}, {@code nationality:AR}, else the type and the slug of the name; {@code -} stands for that.
 * {@code country} is an ISO 3166-1 alpha-2 code or {@code -}; {@code ids} is {@code scheme=value} divided by spaces or
 * {@code -}; {@code aliases}, divided by {@code |}, may be left out. An alias may start with {@code ?} (counts only beside other
 * signs: everyday words, names of others) and a language ({@code es:}: counts in that language alone). A line with
 * {@code +id} in the first column and only aliases after it adds names to an entry of another file.
 */
final class GazetteerReader {

    private static final Set<String> TYPES = Set.of("PERSON", "ORGANIZATION", "LOCATION", "COUNTRY", "NATIONALITY");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[a-z]{2,20}:\\S{1,120}");
    private static final Pattern EXTERNAL = Pattern.compile("([a-z0-9-]{1,20})=(\\S{1,100})");
    private static final int LONGEST_NAME = 200;

    private final String file;
    private final Map<String, Known> entries;
    private int line;

    /** @param entries what other files gave; this one adds to it */
    GazetteerReader(String file, Map<String, Known> entries) {
        this.file = file;
        this.entries = entries;
    }

    void read(BufferedReader in) throws IOException {
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                row(text.split("\t", -1));
            }
        }
    }

    private void row(String[] columns) {
        if (columns[0].startsWith("+")) {
            addNames(columns);
            return;
        }
        rule(
                columns.length >= 3 && columns.length <= 6,
                "expected 3 to 6 columns divided by tabs, found " + columns.length);
        String type = columns[1];
        rule(
                TYPES.contains(type),
                "type must be one of PERSON, ORGANIZATION, LOCATION, COUNTRY, NATIONALITY, found " + type);
        String name = name(columns[2]);
        String country = column(columns, 3);
        rule(country == null || COUNTRY.matcher(country).matches(), "country must be an ISO 3166-1 alpha-2 code or -");
        String id = columns[0].equals("-") ? idOf(type, name, country) : columns[0];
        rule(ID.matcher(id).matches(), "id must look like type:name, found " + id);
        rule(!entries.containsKey(id), "id " + id + " is given twice");
        GazetteerEntry entry = new GazetteerEntry(id, type, name, List.of(), country, ids(column(columns, 4)));
        entries.put(id, Known.of(entry, names(column(columns, 5))));
    }

    private void addNames(String[] columns) {
        rule(columns.length == 2, "an added line has two columns: +id and names");
        Known known = entries.get(columns[0].substring(1));
        rule(known != null, "there is no entry " + columns[0].substring(1));
        List<Name> all = new ArrayList<>(known.names());
        all.addAll(names(columns[1]));
        entries.put(known.id(), Known.of(known.entry(), all));
    }

    private String idOf(String type, String name, String country) {
        if (type.equals("COUNTRY") || type.equals("NATIONALITY")) {
            rule(country != null, "a " + type + " needs a country code");
            return (type.equals("COUNTRY") ? "country:" : "nationality:") + country;
        }
        return (type.equals("PERSON") ? "person:" : type.equals("LOCATION") ? "location:" : "organization:")
                + Characters.slug(name);
    }

    private List<Name> names(String column) {
        List<Name> names = new ArrayList<>();
        if (column != null) {
            for (String notation : column.split("\\|")) {
                Name parsed = Name.parse(notation.trim());
                name(parsed.text());
                names.add(parsed);
            }
        }
        return names;
    }

    private String name(String text) {
        rule(!text.isBlank() && text.length() <= LONGEST_NAME, "a name has 1 to " + LONGEST_NAME + " characters");
        rule(text.codePoints().anyMatch(Characters::isLetter), "a name has a letter, found " + text);
        return text;
    }

    private Map<String, String> ids(String column) {
        Map<String, String> ids = new TreeMap<>();
        if (column != null) {
            for (String id : column.split(" ")) {
                var matcher = EXTERNAL.matcher(id);
                rule(matcher.matches(), "ids must be scheme=value divided by spaces, found " + id);
                ids.put(matcher.group(1), matcher.group(2));
            }
        }
        return java.util.Collections.unmodifiableMap(ids);
    }

    private static String column(String[] columns, int at) {
        return columns.length <= at || columns[at].isBlank() || columns[at].equals("-") ? null : columns[at].trim();
    }

    private void rule(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidDataFileException(file, line, rule);
        }
    }
}
