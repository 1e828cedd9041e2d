package org.dateline.events.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * Whether two texts of an article are the same text: SHA-256, in lower-case hex, of the UTF-8 of NFC(title), NUL,
 * NFC(body), in each white-space runs made one space and the ends trimmed; case counts.
 *
 * <p>NFC comes from the Java platform. Unicode promises never to change it for a character once assigned, so the hash
 * can differ between Java versions only for text with characters newer than the older one's tables; then an unchanged
 * article is taken for a revision, once. The article's id doesn't depend on this.
 */
public final class ContentHash {

    private ContentHash() {}

    /** The hash, 64 hex digits. */
    public static String of(String title, String body) {
        MessageDigest digest = sha256();
        update(digest, title);
        digest.update((byte) 0);
        update(digest, body);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length == text.length()) {
            // All of it is ASCII, which NFC leaves as it is; most English text takes this way, ten times as fast.
            digest.update(utf8, 0, WhiteSpace.collapseAscii(utf8));
        } else {
            digest.update(WhiteSpace.collapse(Normalizer.normalize(text, Normalizer.Form.NFC))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
