package org.dateline.analysis.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads corpora: a token and its BIO label per line, a blank line between sentences, {@code #doc} before each document. */
public final class Corpus {

    public record Sentence(List<String> tokens, List<String> tags) {}

    public record Doc(String id, List<Sentence> sentences) {}

    private Corpus() {}

    public static List<Doc> read(Path file) throws IOException {
        List<Doc> documents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> tokens = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            Doc current = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                if (tab > 0) {
                    tokens.add(line.substring(0, tab));
                    tags.add(line.substring(tab + 1));
                    continue;
                }
                if (!tokens.isEmpty()) {
                    current.sentences().add(new Sentence(tokens, tags));
                    tokens = new ArrayList<>();
                    tags = new ArrayList<>();
                }
                if (line.startsWith("#doc") || current == null) {
                    current = new Doc(line, new ArrayList<>());
                    documents.add(current);
                }
            }
            if (!tokens.isEmpty()) {
                current.sentences().add(new Sentence(tokens, tags));
            }
        }
        return documents;
    }
}
