package org.nastavnik.roadmap.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in an address that was given out: 256 random bits. It is told to whoever asked for it, once, and kept nowhere;
 * what is kept is its SHA-256. It does not show itself in logs.
 */
final class Secret {

    private static final int BYTES = 32;

    /** 43 digits of Base64 for addresses, and what names of calendars end in. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{43})\\.ics");

    private final String written;

    private Secret(String written) {
        this.written = written;
    }

    static Secret made(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The one in the last part of an address, if there may be one. */
    static Optional<Secret> in(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(new Secret(matcher.group(1))) : Optional.empty();
    }

    /** Where the calendar is. */
    String address() {
        return "/calendars/" + written + ".ics";
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
