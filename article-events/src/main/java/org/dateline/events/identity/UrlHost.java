package org.dateline.events.identity;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port of a URL. A host beyond ASCII becomes punycode by IDNA 2003 (RFC 3490), whose tables are those of
 * Unicode 3.2 for ever, so every Java version gives the same; a host with a character younger than that is refused and
 * can be given in its {@code xn--} form.
 */
final class UrlHost {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::([0-9]{0,9}))?");
    private static final Pattern ASCII_HOST =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\\.?");
    /** Hanunoo pamudpod: the one character of Unicode 3.2 whose bidirectional class Java changed after version 17. */
    private static final char UNSTABLE = '\u1734';

    private static final int MAX_HOST = 253;
    private static final int MAX_PORT = 65_535;

    private UrlHost() {}

    static String canonical(String authority, int defaultPort) {
        if (authority.indexOf('@') >= 0) {
            throw new InvalidUrlException("must not contain a user name or password");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new InvalidUrlException("must have a host and, if any, a port number");
        }
        String host = parts.group(1).startsWith("[") ? parts.group(1).toLowerCase(Locale.ROOT) : name(parts.group(1));
        return host + port(parts.group(2), defaultPort);
    }

    private static String name(String host) {
        String ascii = punycode(decoded(host)).toLowerCase(Locale.ROOT);
        if (ascii.length() > MAX_HOST || !ASCII_HOST.matcher(ascii).matches()) {
            throw noHost();
        }
        return ascii;
    }

    private static String punycode(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        if (host.indexOf(UNSTABLE) >= 0) {
            throw noHost();
        }
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw noHost();
        }
    }

    private static String decoded(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] in = host.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int encoded = in[i] == '%' ? PercentEncoding.encodedAt(in, i) : -1;
            out[length++] = encoded < 0 ? in[i] : (byte) encoded;
            i += encoded < 0 ? 0 : 2;
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    private static String port(String port, int defaultPort) {
        if (port == null || port.isEmpty() || Integer.parseInt(port) == defaultPort) {
            return "";
        }
        if (Integer.parseInt(port) > MAX_PORT) {
            throw new InvalidUrlException("must have a port of at most " + MAX_PORT);
        }
        return ":" + Integer.parseInt(port);
    }

    private static InvalidUrlException noHost() {
        return new InvalidUrlException("must have a valid host name");
    }
}
