package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dateline.localstack.LocalKafka;

/**
 * The Kafka broker in a process of its own, so that what it uses can be told from what the load costs. It ends when its
 * standard input does, that is with the benchmark, however that ends.
 */
final class BrokerMain {

    private static final Logger ROOT = Logger.getLogger("");

    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        ROOT.setLevel(Level.WARNING);
        try (LocalKafka kafka =
                LocalKafka.in(Path.of(args[0]), Integer.parseInt(args[1])).start()) {
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        }
    }
}
