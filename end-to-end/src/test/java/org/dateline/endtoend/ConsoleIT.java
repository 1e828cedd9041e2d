package org.dateline.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web console in a real browser, over the running system. */
class ConsoleIT {

    private static final String SOURCE = "Console Gazette";
    private static final String OF_SOURCE = "source=Console+Gazette";
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private static Browser browser;
    private static RunningSystem system;
    private static String mission;

    @BeforeAll
    static void publishArticles() {
        browser = Browser.start();
        // A busy machine takes longer than a reader would wait.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        system = RunningSystem.shared();
        List<String> ids =
                ConsoleArticles.all(SOURCE).stream().map(system::push).toList();
        ids.forEach(id -> system.awaitArticle(id, 1));
        mission = ids.get(0);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void searchFindsWordsAndMarksThem() {
        try (Reader reader = reader(DESKTOP).open("/?" + OF_SOURCE)) {
            reader.find("input[type=search]").fill("drug trafficking");
            reader.find("input[type=search]").press("Enter");

            assertThat(reader.find(".row")).hasCount(1);
            assertThat(reader.find(".row h2")).hasText(MissionArticle.TITLE);
            assertThat(reader.find(".row-excerpt mark")).hasText(new String[] {"drug", "trafficking"});
            assertThat(reader.address()).isEqualTo("/?" + OF_SOURCE + "&q=drug+trafficking");

            reader.find(".row h2 a").click();
            assertThat(reader.find(".body mark.found").first()).hasText("drug");
        }
    }

    @Test
    void facetNarrowsTheListAndBackWidensItAgain() {
        try (Reader reader = reader(DESKTOP).open("/?" + OF_SOURCE)) {
            assertThat(reader.find(".matching")).containsText(ConsoleArticles.COUNT + " articles");

            reader.find(".facet a", "Elections").click();

            assertThat(reader.find(".matching")).containsText("1 article");
            assertThat(reader.find(".row h2")).hasText(new String[] {ConsoleArticles.ELECTION});
            assertThat(reader.find(".facet a.chosen", "Elections")).isVisible();
            assertThat(reader.address()).isEqualTo("/?" + OF_SOURCE + "&topic=elections");
            reader.page().goBack();
            assertThat(reader.find(".row")).hasCount(ConsoleArticles.COUNT);
        }
    }

    @Test
    void timelineNarrowsToTheColumnThatIsClicked() {
        try (Reader reader = reader(DESKTOP).open("/?" + OF_SOURCE).settle()) {
            reader.find("article-timeline canvas").click();

            assertThat(reader.find(".row h2")).hasText(new String[] {ConsoleArticles.SECOND_MEETING});
            assertThat(reader.address()).isEqualTo("/?" + OF_SOURCE + "&from=2026-11-21&to=2026-11-22");
        }
    }

    @Test
    void articleSaysOfEveryMarkWhyItIsThere() {
        try (Reader reader = reader(DESKTOP).open("/article/" + mission).settle()) {
            JsonNode served = system.query("/v1/articles/" + mission);
            assertThat(reader.find("#body .annotated").textContent())
                    .isEqualTo(served.get("body").asText());

            reader.find("#body mark", "Nayib Bukele").first().hover();
            assertThat(reader.find("#body-why")).containsText("Nayib Bukele");
            reader.find("#body mark.topic", "drug trafficking").first().hover();
            assertThat(reader.find("#body-why")).containsText("Security");
            assertThat(reader.find("#body-why")).containsText("weight");
            assertThat(reader.find("#body-why code")).containsText(new String[] {"security/en:drug trafficking"});

            reader.page().getByLabel("Text only").check();
            assertThat(reader.find("#body mark")).hasCount(0);
        }
    }

    @Test
    void marksAreReachedWithTheKeyboard() {
        try (Reader reader = reader(DESKTOP).open("/article/" + mission).settle()) {
            reader.find("#body mark").first().focus();
            String first = reader.find("#body-why").innerText();
            reader.page().keyboard().press("ArrowRight");
            reader.page().keyboard().press("ArrowRight");

            assertThat(reader.find("#body mark").nth(2)).isFocused();
            assertThat(reader.find("#body-why")).not().hasText(first);
            reader.page().keyboard().press("Escape");
            assertThat(reader.find("#body-why")).isHidden();
        }
    }

    @Test
    void entityPageDrawsWhoAppearsTogether() {
        try (Reader reader = reader(DESKTOP).open("/entity/person:nayib-bukele").settle()) {
            assertThat(reader.find("h1")).hasText("Nayib Bukele");
            assertThat(reader.paintedPixels("entity-graph canvas")).isGreaterThan(500);
            assertThat(reader.paintedPixels("article-timeline canvas")).isGreaterThan(500);
            Locator partner = reader.find("entity-graph td a", "Javier Milei");

            partner.click();

            assertThat(reader.find("h1")).hasText("Javier Milei");
            assertThat(reader.address()).isEqualTo("/entity/person%3Ajavier-milei");
        }
    }

    @Test
    void liveTickerShowsWhatIsPushed() {
        try (Reader reader = reader(PHONE).open("/live?source=Live+Gazette")) {
            assertThat(reader.find(".state")).hasText("connected");

            system.push(Http.article(
                    "Live Gazette", "live-1", "Parliament votes on the port", "The vote on the port is on Friday."));

            assertThat(reader.find(".row h2")).hasText(new String[] {"Parliament votes on the port"});
        }
    }

    @Test
    void hostileArticleIsShownAsText() {
        Map<String, Object> hostile = ConsoleArticles.hostile("Hostile Wire");
        String id = system.push(hostile);
        system.awaitArticle(id, 1);
        try (Reader reader = reader(PHONE).open("/?source=Hostile+Wire").settle()) {
            assertThat(reader.find(".row h2")).hasText(hostile.get("title").toString());

            reader.find(".row h2 a").click();

            assertThat(reader.find("#body .annotated")).isVisible();
            assertThat(reader.find("#body .annotated").textContent()).isEqualTo(hostile.get("body"));
            assertThat(reader.find("main img, main script, main iframe")).hasCount(0);
            assertThat(reader.page().evaluate("window.harmed")).isNull();
            assertThat(reader.layoutFaults()).isEmpty();
        }
    }

    @Test
    void searchWorksWithTheKeyboardAlone() {
        try (Reader reader = reader(DESKTOP).open("/?" + OF_SOURCE).settle()) {
            Page page = reader.page();
            page.keyboard().press("Tab");
            assertThat(reader.find(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(reader.find("main")).isFocused();
            reader.find(".row h2 a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
        }
    }

    @Test
    void darkIsChosenAndRemembered() {
        try (Reader reader = reader(DESKTOP).open("/").settle()) {
            assertThat(reader.find("html")).hasAttribute("data-theme", "light");
            reader.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                    .click();
            assertThat(reader.find("html")).hasAttribute("data-theme", "dark");
            assertThat(reader.open("/?q=trade").find("html")).hasAttribute("data-theme", "dark");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void everyViewFitsItsWindowAndHasNoBarriers(int width) {
        try (Reader reader = reader(width)) {
            views().forEach((name, path) -> {
                reader.open(path).settle();
                reader.screenshot(name + "-" + width);
                assertThat(reader.layoutFaults()).as(name).isEmpty();
                assertThat(reader.seriousBarriers()).as(name).isEmpty();
                assertThat(reader.dark().seriousBarriers())
                        .as(name + " in the dark")
                        .isEmpty();
                reader.light();
            });
        }
    }

    private static Map<String, String> views() {
        return Map.of(
                "search",
                "/?" + OF_SOURCE + "&q=" + URLEncoder.encode("trade OR police", StandardCharsets.UTF_8),
                "article",
                "/article/" + mission,
                "entity",
                "/entity/person:nayib-bukele",
                "live",
                "/live");
    }

    private static Reader reader(int width) {
        return browser.reader(system.query().address(), width);
    }
}
