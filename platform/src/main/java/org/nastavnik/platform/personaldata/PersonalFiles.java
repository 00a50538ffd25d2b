package org.nastavnik.platform.personaldata;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Seals files as they are kept in rows, each as a whole, with the key of its subject: a person, or something that persons have
 * in common. When the key is destroyed nobody reads the file any more, not out of a backup either.
 */
public final class PersonalFiles {

    private final Vault vault;
    private final AesGcm aes;

    PersonalFiles(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.aes = new AesGcm(random);
    }

    /**
     * The file as it is to be kept; nothing if the subject's key has been destroyed, for then it is not kept at all.
     *
     * @param subject whose key it is sealed with, made if there has never been one
     * @param place where it is kept, with the id of the row: {@code roadmap.evidence-file/<id>}
     */
    public Optional<byte[]> seal(byte[] content, UUID subject, String place) {
        return vault.keyFor(subject, Set.of()).map(key -> aes.encrypt(key, content, context(subject, place)));
    }

    /**
     * What was sealed; nothing if the key has been destroyed.
     *
     * @throws BrokenSeal if it was changed, or was not sealed for this place
     */
    public Optional<byte[]> open(byte[] sealed, UUID subject, String place) {
        return vault.keyOf(subject).map(key -> AesGcm.decrypt(key, sealed, context(subject, place)));
    }

    private static byte[] context(UUID subject, String place) {
        return new Place(subject, Set.of(), place).context();
    }
}
