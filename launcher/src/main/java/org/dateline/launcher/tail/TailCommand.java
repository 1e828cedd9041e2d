package org.dateline.launcher.tail;

import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import org.dateline.launcher.Logging;
import org.dateline.launcher.Ports;
import org.dateline.launcher.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tail}: what a consumer of a topic sees. */
@Command(
        name = "tail",
        description = "Show the articles of a topic as they come, from the beginning: readable on a terminal, else one"
                + " JSON document per line (a retraction as {\"id\":...,\"retracted\":true}).")
public final class TailCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Mixin
    private Ports ports;

    @Parameters(
            arity = "0..1",
            paramLabel = "TOPIC",
            defaultValue = "articles.enriched",
            description = "A topic of the taxonomy, such as security, or a whole Kafka topic name (default:"
                    + " ${DEFAULT-VALUE}).")
    private String topic;

    @Option(names = "--new", description = "Only what comes from now on.")
    private boolean onlyNew;

    @Option(names = "--exit", description = "End when everything there is has been shown.")
    private boolean exitAtEnd;

    @Option(names = "--json", description = "JSON on a terminal too.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.off();
        View view = Terminal.output() && !json ? new ReadableView() : new JsonView();
        try (TopicReader reader = TopicReader.open(ports.bootstrapServers(), topic, onlyNew)) {
            reader.stopAtExit();
            reader.read(exitAtEnd, record -> {
                System.out.println(view.show(record));
                return !System.out.checkError();
            });
        }
        return 0;
    }
}
