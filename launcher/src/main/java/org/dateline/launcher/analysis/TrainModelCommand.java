package org.dateline.launcher.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.dateline.analysis.training.TrainModel;
import org.dateline.launcher.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train-model}: the model of the recogniser, made anew from the open corpora. */
@Command(
        name = "train-model",
        description = "Train the model that recognises names, from the corpora that docs/tagging.md describes;"
                + " writes the model and its card.")
public final class TrainModelCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder with the corpora.")
    private String data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "english-news.model",
            description = "The model to write (default: ${DEFAULT-VALUE}); its card is written beside it.")
    private String out;

    @Override
    public Integer call() {
        String lists = Path.of(System.getProperty("dateline.home"), "recogniser-model", "lists")
                .toString();
        String date = LocalDate.now(ZoneOffset.UTC).toString();
        return TrainModel.run(
                new String[] {"--data", data, "--lists", lists, "--out", out, "--date", date}, System.err);
    }
}
