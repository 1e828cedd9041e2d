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

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    /**
     * Trains, telling of the progress.
     *
     * @return 0 done, 1 a file can't be read or written, 2 wrong usage
     */
    public static int run(String[] arguments, PrintStream progress) {
        Map<String, String> options = options(arguments);
        if (!options.keySet().containsAll(List.of("--data", "--lists", "--out"))) {
            progress.println("usage: train-model --data DIR --lists DIR --out FILE [--date DATE]");
            return 2;
        }
        try {
            train(options, progress);
            return 0;
        } catch (IOException e) {
            progress.println("train-model: " + e);
            return 1;
        }
    }

    private static void train(Map<String, String> options, PrintStream progress) throws IOException {
        Path data = Path.of(options.get("--data"));
        Path out = Path.of(options.get("--out"));
        WordLists lists = new WordLists(Path.of(options.get("--lists")));
        TrainingSet set = new TrainingSet(data, lists);
        byte[] bytes = train(NAME, lists, set.texts(), Settings.SHIPPED, progress);
        Files.write(out, bytes);
        RecogniserModel model = RecogniserModel.read(new ByteArrayInputStream(bytes));
        List<String> figures = new ArrayList<>();
        for (String name : TrainingSet.MEASURED) {
            if (Files.exists(TrainingSet.file(data, name))) {
                figures.add(Figures.of(name, new Recogniser(model), set.measured(name))
                        .row());
            }
        }
        figures.forEach(progress::println);
        String date = options.getOrDefault("--date", "not stated");
        String card = new ModelCard(model, bytes.length, set, figures, date).text();
        Files.writeString(out.resolveSibling("model-card.md"), card, StandardCharsets.UTF_8);
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
