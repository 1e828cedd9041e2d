package org.dateline.endtoend;

import java.util.List;
import java.util.Map;

/** Articles for the web console to show. */
final class ConsoleArticles {

    static final int COUNT = 4;
    static final String SECOND_MEETING = "Bukele and Milei announce a second meeting";
    static final String ELECTION = "Montevideo elects its mayor in a run-off";

    private ConsoleArticles() {}

    static List<Map<String, Object>> all(String source) {
        return List.of(
                article(source, "2026-11-20T10:00:00Z", MissionArticle.TITLE, MissionArticle.BODY),
                article(
                        source,
                        "2026-11-21T09:30:00Z",
                        SECOND_MEETING,
                        "President Nayib Bukele of El Salvador will receive Javier Milei of Argentina in San Salvador. The"
                                + " two presidents want to sign a trade agreement that lowers tariffs on beef and coffee"
                                + " exports, their foreign ministers said."),
                article(
                        source,
                        "2026-11-22T18:00:00Z",
                        ELECTION,
                        "Voters in Montevideo elected a mayor on Sunday in a run-off between two candidates. Turnout was 81"
                                + " per cent, the electoral court said after the polling stations had closed. The losing"
                                + " candidate conceded the election before midnight, and both parties praised the voters."),
                article(
                        source,
                        "2026-11-22T20:15:00Z",
                        "Rain delays the harvest in Salto",
                        "Growers around Salto wait for dry weather. The oranges have to stay on the trees for another week."));
    }

    /** Everything a pusher may choose, chosen to do harm in a page. */
    static Map<String, Object> hostile(String source) {
        String image = "<img src=x onerror=\"window.harmed=1;alert(1)\">";
        return Map.of(
                "source",
                source,
                "externalId",
                "hostile-1",
                "title",
                image + " \u202Eevil\u202C ${window.harmed=1} {{7*7}}",
                "body",
                "<script>window.harmed = 1; alert('body')</script>\n</div></main>\u202E" + image
                        + "\n<iframe src=\"javascript:parent.harmed=1\"></iframe> President Nayib Bukele said so. \uD83D\uDE00"
                        + " " + "unbroken".repeat(200),
                "authors",
                List.of(image, "<b>Bold Author</b>"),
                "tags",
                List.of(image),
                "section",
                "<svg onload=alert(2)>",
                "url",
                "https://hostile.example/\"><script>alert(3)</script>",
                "publishedAt",
                "2026-11-19T10:00:00Z");
    }

    private static Map<String, Object> article(String source, String publishedAt, String title, String body) {
        return Map.of(
                "source", source,
                "externalId", title,
                "title", title,
                "body", body,
                "publishedAt", publishedAt);
    }
}
