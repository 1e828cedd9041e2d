package org.dateline.analysis.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.analysis.InvalidDataFileException;
import org.dateline.analysis.TopicDefinition;
import org.dateline.analysis.gazetteer.Digest;

/**
 * The topics that texts are tagged with: those that ship, and those in a folder of the user's own. A file there (any
 * {@code *.topic.yaml}) with a new id adds a topic; one with a known id adds terms to it and replaces what
 * else it says. Loading fails with a {@link InvalidDataFileException} on the first rule that a file breaks.
 */
public final class Taxonomy {

    private static final String INDEX = "taxonomy.yaml";
    private static final String SUFFIX = ".topic.yaml";

    private final List<TopicSpec> topics;
    private final Scoring scoring;
    private final String version;

    private Taxonomy(List<TopicSpec> topics, Scoring scoring, String version) {
        this.topics = topics;
        this.scoring = scoring;
        this.version = version;
    }

    /**
     * The topics that ship, and those in the folder.
     *
     * @param extensions folder whose {@code *.topic.yaml} files are read too, in the order of their names, or null
     * @throws InvalidDataFileException when a file breaks a rule
     * @throws UncheckedIOException when a file can't be read
     */
    public static Taxonomy load(Path extensions) {
        Digest digest = new Digest();
        FieldReader index = new FieldReader(INDEX, "", TopicFile.tree(INDEX, hashed(resource(INDEX), digest)));
        Map<String, TopicSpec> topics = new LinkedHashMap<>();
        Map<String, TopicSpec> read = new LinkedHashMap<>();
        for (String name : index.texts("files")) {
            read.put(name + SUFFIX, TopicFile.read(name + SUFFIX, hashed(resource(name + SUFFIX), digest)));
        }
        for (Path file : extensions == null ? List.<Path>of() : files(extensions)) {
            read.put(file.toString(), TopicFile.read(file.toString(), hashed(text(file), digest)));
        }
        read.forEach((file, spec) -> add(topics, file, spec));
        read.forEach((file, spec) -> requireKnown(file, spec, topics.keySet()));
        return new Taxonomy(List.copyOf(topics.values()), scoring(index.child("scoring")), digest.hex());
    }

    /** The topics that can be found, without the contexts, in the order of the files. */
    public List<TopicDefinition> definitions() {
        return topics.stream()
                .filter(topic -> !topic.context())
                .map(TopicSpec::definition)
                .toList();
    }

    /** A hash over all files: equal versions score alike. */
    public String version() {
        return version;
    }

    List<TopicSpec> topics() {
        return topics;
    }

    Scoring scoring() {
        return scoring;
    }

    private static void add(Map<String, TopicSpec> topics, String file, TopicSpec spec) {
        TopicSpec known = topics.get(spec.id());
        if (known == null && !spec.context() && (spec.label() == null || spec.description() == null)) {
            throw new InvalidDataFileException(
                    file, "label, description", "are required for the new topic " + spec.id());
        }
        topics.put(spec.id(), known == null ? spec : known.with(spec));
    }

    /** Every name under "against" is that of another topic or a context, in whatever file that one is. */
    private static void requireKnown(String file, TopicSpec spec, Set<String> known) {
        for (String rival : spec.against().keySet()) {
            if (!known.contains(rival) || rival.equals(spec.id())) {
                throw new InvalidDataFileException(
                        file, "against." + rival, "must be the id of another topic or a context");
            }
        }
    }

    private static Scoring scoring(FieldReader fields) {
        fields.allowOnly(Set.of(
                "lead-words",
                "lead-weight",
                "hint-weight",
                "hint-base",
                "hint-share",
                "context-allowance",
                "length-base",
                "length-exponent",
                "shortest",
                "slope",
                "intercept"));
        return new Scoring(
                (int) fields.required("lead-words", 0, 10_000),
                fields.required("lead-weight", 0, 10),
                fields.required("hint-weight", 0, 10),
                fields.required("hint-base", 0, 100),
                fields.required("hint-share", 0, 10),
                fields.required("context-allowance", 0, 100),
                fields.required("length-base", 1, 10_000),
                fields.required("length-exponent", 0, 1),
                (int) fields.required("shortest", 1, 10_000),
                fields.required("slope", 0.01, 100),
                fields.required("intercept", -100, 100));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The extensions folder " + folder + " can't be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The taxonomy file " + file + " can't be read", e);
        }
    }

    private static String hashed(String text, Digest digest) {
        digest.add(text.getBytes(StandardCharsets.UTF_8)).add(new byte[1]);
        return text;
    }

    private static String resource(String name) {
        try (InputStream in = Taxonomy.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidDataFileException(name, "file", "is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
