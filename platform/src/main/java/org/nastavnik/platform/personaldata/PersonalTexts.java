package org.nastavnik.platform.personaldata;

import java.util.Optional;
import org.nastavnik.contracts.Personal;

/** Seals texts about persons, each with the key of its subject, and opens them as long as there is that key. */
public interface PersonalTexts {

    /**
     * Where there are no keys: all that was sealed stays so, and nothing is sealed. Whoever works on events alone, such as a
     * verifier outside of the platform, needs no more.
     */
    PersonalTexts SHUT = new PersonalTexts() {
        @Override
        public String seal(String text, Place place) {
            throw new IllegalStateException("There are no keys here to seal " + place.field() + " with");
        }

        @Override
        public String open(String sealed, Place place) {
            throw new BrokenSeal("There are no keys here to open " + place.field() + " with");
        }
    };

    /**
     * The text as it is to be kept. What is said about a subject whose key has been destroyed is not kept at all: it reads
     * {@link Personal#ERASED} at once.
     */
    String seal(String text, Place place);

    /** Makes sure that the subject has a key, which is about the persons there, before anything is said without naming them. */
    default void ready(Place place) {}

    /**
     * What it says, or {@link Personal#ERASED} if the key has been destroyed.
     *
     * @throws BrokenSeal if it was changed, or was not sealed for this place
     */
    String open(String sealed, Place place);

    /** One read from a row, where it says itself what place in an event it comes from. */
    default Personal kept(String sealed) {
        Place place = Optional.ofNullable(Sealed.read(sealed))
                .map(Sealed::place)
                .orElseThrow(() -> new BrokenSeal("Not sealed"));
        return Personal.kept(sealed, () -> open(sealed, place));
    }
}
