package org.dateline.query.console;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Every address of the web console is the same page; its script reads from the address what to show. */
class ConsoleRoutes {

    void add(@Observes Router router) {
        for (String path : new String[] {"/article/*", "/entity/*", "/live"}) {
            router.get(path).handler(request -> request.reroute("/"));
        }
    }
}
