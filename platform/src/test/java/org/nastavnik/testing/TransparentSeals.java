package org.nastavnik.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
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

    /** A text that looks like one out of the store, for a projection that is told of an event by a test. */
    public static Personal stored(String text) {
        var seals = new TransparentSeals();
        Place place = new Place(new UUID(0, 1), Set.of(), "test.told/text");
        return Personal.kept(seals.seal(text, place), () -> text);
    }

    private static String before(Place place) {
        return "p1:" + place.subject() + ":" + place.field() + ":";
    }
}
