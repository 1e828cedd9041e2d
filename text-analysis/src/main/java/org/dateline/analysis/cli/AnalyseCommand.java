package org.dateline.analysis.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Document;
import org.dateline.analysis.InvalidDataFileException;

/**
 * Analyses JSON lines: {@code {"id","title","body"}} in (an absent title is empty, {@code language} is the declared one, other
 * fields are ignored), {@code {"id","language","entities","topics","countries"}} out, in the order of the input, on all cores, in
 * constant memory. A line that can't be read is named on standard error and left out; the exit code is then 1. Exit code 2 means
 * that nothing could be done.
 */
public final class AnalyseCommand {

    private static final String USAGE = "usage: analyse [--extensions FOLDER] [FILE|-]";

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final AnalysisJson json = new AnalysisJson(mapper);
    private final PrintStream errors;
    private int failed;

    private AnalyseCommand(PrintStream errors) {
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        int exit = run(arguments, System.in, out, System.err);
        System.exit(exit);
    }

    /** Runs the command; returns its exit code. */
    public static int run(String[] arguments, InputStream in, OutputStream out, PrintStream errors) {
        Path extensions = null;
        String file = "-";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--extensions") && i + 1 < arguments.length) {
                extensions = Path.of(arguments[++i]);
            } else if (arguments[i].startsWith("-") && !arguments[i].equals("-")) {
                errors.println(USAGE);
                return arguments[i].equals("--help") ? 0 : 2;
            } else {
                file = arguments[i];
            }
        }
        try (InputStream source = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
            return new AnalyseCommand(errors).analyse(Analyser.load(new AnalyserOptions(extensions)), source, out);
        } catch (NoSuchFileException e) {
            errors.println("analyse: there is no file " + e.getFile());
        } catch (IOException | UncheckedIOException | InvalidDataFileException e) {
            errors.println("analyse: " + e.getMessage());
        }
        return 2;
    }

    private int analyse(Analyser analyser, InputStream in, OutputStream out) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores, AnalyseCommand::daemon);
        Deque<Future<Line>> waiting = new ArrayDeque<>();
        PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                int at = ++number;
                String line = text;
                if (!line.isBlank()) {
                    waiting.add(pool.submit(() -> one(analyser, at, line)));
                }
                if (waiting.size() > 4 * cores) {
                    print(waiting.remove(), lines);
                }
            }
            while (!waiting.isEmpty()) {
                print(waiting.remove(), lines);
            }
        } finally {
            pool.shutdownNow();
        }
        return failed == 0 ? 0 : 1;
    }

    /** A result or, when {@code problem} is not null, why there is none. */
    private record Line(String result, String problem) {}

    private Line one(Analyser analyser, int number, String line) {
        try {
            JsonNode article = mapper.readTree(line);
            String problem = problemOf(article);
            if (problem != null) {
                return new Line(null, "line " + number + ": " + problem);
            }
            Document document = new Document(
                    article.path("title").asText(""),
                    article.path("body").asText(""),
                    article.path("language").asText(null));
            String id = article.path("id").asText();
            return new Line(mapper.writeValueAsString(json.write(id, analyser.analyse(document))), null);
        } catch (JsonProcessingException e) {
            return new Line(null, "line " + number + ": not JSON: " + e.getOriginalMessage());
        }
    }

    private static String problemOf(JsonNode article) {
        if (!article.isObject()) {
            return "expected a JSON object";
        }
        if (!article.path("id").isTextual() && !article.path("id").isNumber()) {
            return "id must be a string";
        }
        for (String field : new String[] {"title", "body"}) {
            JsonNode value = article.path(field);
            if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
                return field + " must be a string";
            }
        }
        return article.path("body").isTextual() ? null : "body is missing";
    }

    private void print(Future<Line> future, PrintStream lines) throws IOException {
        try {
            Line line = future.get();
            if (line.problem() == null) {
                lines.print(line.result() + "\n");
                lines.flush();
            } else {
                failed++;
                errors.println("analyse: " + line.problem());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The analysis failed", e.getCause());
        }
        if (lines.checkError()) {
            throw new IOException("standard output is closed");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "analyse");
        thread.setDaemon(true);
        return thread;
    }
}
