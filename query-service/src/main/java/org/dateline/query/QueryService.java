package org.dateline.query;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class QueryService {

    private QueryService() {}

    public static void main(String... args) {
        // Quarkus itself answers what is no URI with a bare 400; the service does, too, but says so in a problem
        // document.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
