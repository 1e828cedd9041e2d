package org.dateline.analysis.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.recogniser.Recogniser;
import org.dateline.analysis.recogniser.RecogniserModel;

/**
 * Trains the recogniser's model: {@code TrainModel --data DIR --lists DIR --out FILE [--date DATE]}. Reads the open corpora
 * named in {@code docs/tagging.md} from the data folder, writes the model and, beside it, its card. The same input gives the
 * same bytes.
 */
public final class TrainModel {

    static final String NAME = "dateline-english-news-1";

    private TrainModel() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        PrintStream err = System.err;
        if (!options.keySet().containsAll(List.of("--data", "--lists", "--out"))) {
            err.println("usage: train-model --data DIR --lists DIR --out FILE [--date DATE]");
            System.exit(2);
        }
        Path data = Path.of(options.get("--data"));
        Path out = Path.of(options.get("--out"));
        WordLists lists = new WordLists(Path.of(options.get("--lists")));
        TrainingSet set = new TrainingSet(data, lists);
        byte[] model = train(NAME, lists, set.texts(), Settings.SHIPPED, err);
        Files.write(out, model);
        RecogniserModel read = RecogniserModel.read(new ByteArrayInputStream(model));
        Recogniser recogniser = new Recogniser(read);
        List<String> figures = new ArrayList<>();
        for (String name : TrainingSet.MEASURED) {
            if (Files.exists(TrainingSet.file(data, name))) {
                figures.add(Figures.of(name, recogniser, set.measured(name)).row());
            }
        }
        String card =
                new ModelCard(read, model.length, set, figures, options.getOrDefault("--date", "not stated")).text();
        Files.writeString(out.resolveSibling("model-card.md"), card, StandardCharsets.UTF_8);
        figures.forEach(err::println);
    }

    /** Trains on labelled texts and gives the bytes of the model file. */
    static byte[] train(String name, WordLists lists, List<LabelledText> texts, Settings settings, PrintStream progress)
            throws IOException {
        Chains chains = new Chains(lists.lexicon, texts, settings.featureAtLeast());
        Crf crf = new Crf(chains.numbers().kept());
        progress.println(texts.size() + " texts, " + chains.numbers().kept() + " features");
        crf.train(chains.of(texts), settings, progress);
        return Quantised.of(crf, chains.numbers().keys()).bytes(name, lists.lexicon);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
