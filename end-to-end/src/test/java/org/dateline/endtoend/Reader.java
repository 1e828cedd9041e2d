package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Someone who reads the web console. Closing checks what must hold on every page: nothing was asked of another host, the
 * browser complained of nothing (scripts that failed, what the content security policy blocked), and no dialog opened.
 */
final class Reader implements AutoCloseable {

    private static final int HEIGHT = 844;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final URI service;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Reader(com.microsoft.playwright.Browser browser, URI service, int width) {
        this.service = service;
        context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onPageError(error -> complaints.add("script failed: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(service.toString()) && !request.url().startsWith("data:")) {
                complaints.add("asked outside: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Reader open(String path) {
        page.navigate(service.resolve(path).toString());
        return this;
    }

    /** Waits until everything on the page is loaded and drawn. */
    Reader settle() {
        page.waitForFunction("() => document.querySelector('main')"
                + " && !document.querySelector('.waiting, [aria-busy=\"true\"]')"
                + " && [...document.querySelectorAll('data-chart .canvas')].every(one => one.querySelector('canvas'))");
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The elements that have this text in them. */
    Locator find(String selector, String text) {
        return page.locator(selector).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** How much of a canvas is drawn on. */
    int paintedPixels(String canvas) {
        return (int) page.locator(canvas).first().evaluate("""
                canvas => {
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let painted = 0;
                  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 0) painted++;
                  return painted;
                }""");
    }

    String address() {
        return page.url().substring(service.toString().length());
    }

    Reader dark() {
        return colours(ColorScheme.DARK);
    }

    Reader light() {
        return colours(ColorScheme.LIGHT);
    }

    private Reader colours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** The rules of axe-core that the page breaks badly, each with the places. */
    List<String> seriousBarriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(Reader::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Where texts or controls are cut off, lie over each other, or reach beyond the window. */
    @SuppressWarnings("unchecked")
    List<String> layoutFaults() {
        return (List<String>) page.evaluate(LayoutFaults.SCRIPT);
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
