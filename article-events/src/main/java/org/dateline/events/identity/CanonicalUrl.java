package org.dateline.events.identity;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one form of all the ways to write an article's address, for telling articles apart; the address itself is kept
 * and shown as pushed. Frozen for version 1.
 *
 * <p>Scheme and host in lower case, the host in punycode; percent encoding and dot segments after RFC 3986 section
 * 6.2.2; an empty path is {@code /}; default port, fragment (except {@code #!}) and tracking parameters dropped; the
 * query sorted by name, equal names in their order. http and https, {@code www} and a trailing slash stay distinct.
 * Characters that a URL can't hold, and a {@code %} that encodes nothing, are percent-encoded.
 */
public final class CanonicalUrl {

    private static final Pattern PARTS =
            Pattern.compile("([hH][tT][tT][pP][sS]?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    private CanonicalUrl() {}

    /**
     * The canonical form; of a canonical URL, itself.
     *
     * @throws InvalidUrlException if the text is no absolute http or https URL, carries user information, or has white
     *     space, control characters or lone surrogates in it
     */
    public static String of(String url) {
        refuseUnprintable(url);
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new InvalidUrlException("must be an absolute http or https URL");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return scheme
                + "://"
                + UrlHost.canonical(parts.group(2), scheme.equals("https") ? 443 : 80)
                + path(parts.group(3))
                + query(parts.group(4))
                + fragment(parts.group(5));
    }

    private static void refuseUnprintable(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (WhiteSpace.is(c) || c < 0x20 || (c >= 0x7f && c < 0xa0)) {
                throw new InvalidUrlException("must not contain white space or control characters");
            }
            boolean pair = i + 1 < url.length() && Character.isSurrogatePair(c, url.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                throw new InvalidUrlException("must not contain half of a surrogate pair");
            }
            i += pair ? 1 : 0;
        }
    }

    private static String path(String path) {
        return path.isEmpty() ? "/" : DotSegments.removed(PercentEncoding.normalised(path, PercentEncoding.PATH));
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Stream.of(query.split("&"))
                .map(parameter -> PercentEncoding.normalised(parameter, PercentEncoding.QUERY))
                .filter(parameter -> !parameter.isEmpty() && !TrackingParameters.contain(name(parameter)))
                .sorted(Comparator.comparing(CanonicalUrl::name))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    private static String fragment(String fragment) {
        return fragment == null || !fragment.startsWith("!")
                ? ""
                : "#" + PercentEncoding.normalised(fragment, PercentEncoding.QUERY);
    }
}
