package org.dateline.analysis.gazetteer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, shortened to 12 hexadecimal digits for display. */
public final class Digest {

    private static final int DIGITS = 12;
    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public Digest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public String hex() {
        StringBuilder hex = new StringBuilder();
        for (byte b : digest.digest()) {
            hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return hex.substring(0, DIGITS);
    }
}
