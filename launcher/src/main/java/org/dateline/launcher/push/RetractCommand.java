package org.dateline.launcher.push;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import org.dateline.launcher.Http;
import org.dateline.launcher.LauncherException;
import org.dateline.launcher.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code retract}: takes an article back. */
@Command(name = "retract", description = "Take an article back: its text and tags are deleted, its id is marked.")
public final class RetractCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Mixin
    private Ports ports;

    @Parameters(paramLabel = "ID", description = "The article's id, as its receipt gave it.")
    private String id;

    @Override
    public Integer call() {
        String path = URLEncoder.encode(id, StandardCharsets.UTF_8);
        Http.Answer answer = new Http().delete(ports.ingestUrl() + "/v1/articles/" + path);
        if (answer.status() != 202) {
            throw new LauncherException("Not retracted: " + answer.problem());
        }
        System.out.println(answer.body());
        return 0;
    }
}
