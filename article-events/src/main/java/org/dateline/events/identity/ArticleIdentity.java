package org.dateline.events.identity;

import java.util.UUID;

/**
 * The id of an article: the UUID version 5, under a namespace of Dateline's own, of a kind and its parts joined by NUL.
 *
 * <ul>
 *   <li>with a URL: {@code url} and its {@linkplain CanonicalUrl canonical form}; the source is no part of it
 *   <li>else with an external id: {@code ext}, source, external id
 *   <li>else: {@code text}, source, title, body, exactly as pushed
 * </ul>
 *
 * <p>The parts are taken to obey {@code ArticleRules}, so that none holds a NUL or a lone surrogate. The result is the
 * same on every Java version.
 */
public final class ArticleIdentity {

    /** UUID version 5 of {@code urn:dateline:article:v1} in the URL namespace: 70786fe4-3ad2-5d68-b43a-4de8cc9867b6. */
    public static final UUID NAMESPACE = NameUuid.v5(NameUuid.URL_NAMESPACE, "urn:dateline:article:v1");

    private ArticleIdentity() {}

    /**
     * The article's id.
     *
     * @param url as pushed, or null
     * @param externalId as pushed, or null
     * @throws InvalidUrlException if there is a URL that {@link CanonicalUrl} refuses
     */
    public static UUID of(String url, String source, String externalId, String title, String body) {
        if (url != null) {
            return id("url", CanonicalUrl.of(url));
        }
        if (externalId != null) {
            return id("ext", source, externalId);
        }
        return id("text", source, title, body);
    }

    private static UUID id(String kind, String... parts) {
        return NameUuid.v5(NAMESPACE, kind + '\0' + String.join("\0", parts));
    }
}
