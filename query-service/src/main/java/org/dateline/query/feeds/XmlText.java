package org.dateline.query.feeds;

/** Text as XML 1.0 can hold it: what it has no way to write becomes U+FFFD. */
final class XmlText {

    private XmlText() {}

    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(isAllowed(c) ? c : 0xfffd));
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
