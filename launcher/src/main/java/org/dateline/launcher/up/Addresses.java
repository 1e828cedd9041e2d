package org.dateline.launcher.up;

import java.io.PrintStream;
import org.dateline.launcher.Ports;
import org.dateline.localstack.DatabaseSetup;

/** Tells where everything is. */
public final class Addresses {

    private Addresses() {}

    public static void print(RunningStack stack, PrintStream out) {
        Ports ports = stack.ports();
        out.println();
        out.println("Web console       " + ports.queryUrl() + "/");
        out.println("Push articles     " + ports.ingestUrl() + "/v1/articles");
        out.println("Query articles    " + ports.queryUrl() + "/v1/articles");
        out.println(
                "API descriptions  " + ports.ingestUrl() + "/q/swagger-ui and " + ports.queryUrl() + "/q/swagger-ui");
        out.println("Kafka             " + ports.bootstrapServers());
        out.println("PostgreSQL        postgresql://" + DatabaseSetup.QUERY_ROLE + ":" + DatabaseSetup.QUERY_PASSWORD
                + "@127.0.0.1:" + ports.postgres() + "/" + DatabaseSetup.DATABASE + " (read only)");
        out.println("Data and logs     " + stack.folder());
        out.println();
        out.println("Ctrl-C stops everything.");
    }
}
