package org.nastavnik.platform.personaldata;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sealed text as it is written: {@code p1:<subject>:<field>:<nonce, text and tag>}. The first three say in clear what it is
 * bound to. A text about a subject whose key had been destroyed before has nothing after the last colon.
 *
 * @param encrypted in Base64; empty where there was no key any more
 */
record Sealed(Place place, String encrypted) {

    private static final Pattern WRITTEN =
            Pattern.compile("p1:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}):([\\w.-]+/[\\w.-]+):([\\w-]*)");

    /** What is written, or null if this is not how sealed texts are. */
    static @Nullable Sealed read(String written) {
        // Most of what is no sealed text, and there is none but from before there were any, ends here.
        if (!written.startsWith("p1:")) {
            return null;
        }
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? new Sealed(new Place(UUID.fromString(parts.group(1)), Set.of(), parts.group(2)), parts.group(3))
                : null;
    }

    static Sealed of(Place place, byte[] encrypted) {
        return new Sealed(place, Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted));
    }

    String written() {
        return "p1:" + place.subject() + ":" + place.field() + ":" + encrypted;
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(encrypted);
    }

    boolean isFor(Place other) {
        return place.subject().equals(other.subject()) && place.field().equals(other.field());
    }
}
