package org.dateline.endtoend;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed on this machine. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        // Its sandbox needs rights that containers don't give.
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Starts it; where there is none, the tests that ask for it are skipped. */
    static Browser start() {
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            System.err.println(
                    "SKIPPED: the tests of the web console need a browser, such as Debian's package chromium");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on the PATH");
        return new Browser(program.get());
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A reader with an empty profile, in front of a window of this width. */
    Reader reader(URI service, int width) {
        return new Reader(browser, service, width);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
