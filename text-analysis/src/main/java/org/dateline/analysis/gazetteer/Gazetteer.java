package org.dateline.analysis.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.analysis.GazetteerEntry;
import org.dateline.analysis.InvalidDataFileException;

/**
 * All known entities, from the files that come with the engine and from a folder of the user's own. Immutable; equal files
 * give an equal {@link #hash()}.
 */
public final class Gazetteer {

    static final String SUFFIX = ".gazetteer.tsv";
    private static final List<String> OWN =
            List.of("countries", "nationalities", "capitals", "places", "cities", "organizations", "groups", "people");

    private final List<Known> entries;
    private final NameTrie trie;
    private final String hash;

    private Gazetteer(List<Known> entries, String hash) {
        this.entries = entries;
        this.trie = NameTrie.of(entries);
        this.hash = hash;
    }

    /**
     * @param extensions folder whose {@code *.gazetteer.tsv} files are read too, in the order of their names, or null
     * @throws InvalidDataFileException when a line breaks a rule
     * @throws UncheckedIOException when a file can't be read
     */
    public static Gazetteer load(Path extensions) {
        Map<String, Known> entries = new LinkedHashMap<>();
        Digest digest = new Digest();
        for (String own : OWN) {
            read(own + SUFFIX, resource(own + SUFFIX), entries, digest);
        }
        if (extensions != null) {
            for (Path file : filesOf(extensions)) {
                read(file.toString(), bytes(file), entries, digest);
            }
        }
        return new Gazetteer(List.copyOf(entries.values()), digest.hex());
    }

    public List<GazetteerEntry> published() {
        return entries.stream().map(Known::entry).collect(Collectors.toUnmodifiableList());
    }

    public NameTrie trie() {
        return trie;
    }

    /** First 12 hexadecimal digits of the SHA-256 of all files. */
    public String hash() {
        return hash;
    }

    private static void read(String file, byte[] bytes, Map<String, Known> entries, Digest digest) {
        digest.add(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), decoder))) {
            new GazetteerReader(file, entries).read(in);
        } catch (CharacterCodingException e) {
            throw new InvalidDataFileException(file, 0, "the file must be UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The extensions folder " + folder + " can't be read", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read", e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
