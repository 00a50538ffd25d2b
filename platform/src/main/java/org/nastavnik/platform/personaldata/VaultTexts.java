package org.nastavnik.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import org.nastavnik.contracts.Personal;

/** Seals with the keys that the {@link Vault} holds. */
final class VaultTexts implements PersonalTexts {

    private static final byte[] NOTHING = {};

    private final Vault vault;
    private final AesGcm aes;

    VaultTexts(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.aes = new AesGcm(random);
    }

    @Override
    public String seal(String text, Place place) {
        byte[] encrypted = vault.keyFor(place.subject(), place.about())
                .map(key -> aes.encrypt(key, text.getBytes(UTF_8), place.context()))
                .orElse(NOTHING);
        return Sealed.of(place, encrypted).written();
    }

    @Override
    public void ready(Place place) {
        vault.keyFor(place.subject(), place.about());
    }

    @Override
    public String open(String sealed, Place place) {
        Sealed read = Sealed.read(sealed);
        if (read == null || !read.isFor(place)) {
            throw new BrokenSeal("Not sealed for " + place.field() + " of " + place.subject());
        }
        if (read.encrypted().isEmpty()) {
            return Personal.ERASED;
        }
        return vault.keyOf(place.subject())
                .map(key -> new String(AesGcm.decrypt(key, read.bytes(), place.context()), UTF_8))
                .orElse(Personal.ERASED);
    }
}
