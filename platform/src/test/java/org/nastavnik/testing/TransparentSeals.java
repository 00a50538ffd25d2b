package org.nastavnik.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.Place;

/**
 * Seals that hide nothing and are always the same, for files that somebody has to approve: they look like real ones, with
 * nothing but the text's Base64 at the end.
 */
public final class TransparentSeals implements PersonalTexts {

    @Override
    public String seal(String text, Place place) {
        return before(place) + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public String open(String sealed, Place place) {
        if (!sealed.startsWith(before(place))) {
            throw new IllegalStateException(sealed + " is not sealed for " + place);
        }
        return new String(
                Base64.getUrlDecoder().decode(sealed.substring(before(place).length())), UTF_8);
    }

    private static String before(Place place) {
        return "p1:" + place.subject() + ":" + place.field() + ":";
    }
}
