package org.dateline.launcher.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import org.dateline.launcher.Http;
import org.dateline.launcher.LauncherException;
import org.dateline.launcher.Ports;
import org.dateline.launcher.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code push}: articles from a file or standard input to the ingest service. */
@Command(
        name = "push",
        description = "Push one JSON article, or any number as NDJSON (one per line); prints a receipt for each.",
        footer = {"", "Exit code 1 if any was refused."})
public final class PushCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Mixin
    private Ports ports;

    @Parameters(paramLabel = "FILE|-", description = "The file, or - for standard input.")
    private String file;

    @Override
    public Integer call() {
        Progress progress = Terminal.error() ? Progress.on(System.err) : Progress.none();
        PushClient client = new PushClient(new Http(), ports.ingestUrl(), System.out::println, progress);
        try (InputStream in = open()) {
            PushClient.Result result = client.push(in);
            progress.end();
            if (result.articles() == 0) {
                throw new LauncherException("Nothing to push in " + file);
            }
            return result.refused() == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + file + ": " + e, e);
        }
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new LauncherException("There is no file " + file + " to read");
        }
        return Files.newInputStream(path);
    }
}
