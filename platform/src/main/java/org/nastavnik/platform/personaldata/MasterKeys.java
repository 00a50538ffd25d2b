package org.nastavnik.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.nastavnik.platform.postgres.OwnerOnly;

/**
 * The keys under which all other keys are kept. The first wraps; the others, of former times, unwrap what has not been
 * wrapped anew since. They are 32 bytes each, written in Base64, and stand outside of any database: in a file of their
 * owner's, a line each, or in a setting, with commas between them.
 */
public final class MasterKeys {

    private static final int ID_BYTES = 8;

    private final List<Key> keys;
    private final AesGcm aes;

    private MasterKeys(List<Key> keys, SecureRandom random) {
        this.keys = keys;
        this.aes = new AesGcm(random);
    }

    /** Those written in a setting, or else, where it is blank, those in a file. */
    static MasterKeys from(String written, Path file, SecureRandom random) throws IOException {
        return written.isBlank() ? in(file, random) : of(written, random);
    }

    /**
     * As written in a setting.
     *
     * @throws IllegalArgumentException if it is none or more keys, in Base64, with commas between them
     */
    public static MasterKeys of(String written, SecureRandom random) {
        List<Key> keys = Arrays.stream(written.split("[,\\s]+"))
                .filter(one -> !one.isBlank())
                .map(Key::of)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no master key.");
        }
        return new MasterKeys(keys, random);
    }

    /** Those in a file, which is made with a new key, for its owner's eyes alone, if it is missing. */
    public static MasterKeys in(Path file, SecureRandom random) throws IOException {
        if (Files.notExists(file)) {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && Files.notExists(directory)) {
                OwnerOnly.directory(directory);
            }
            OwnerOnly.write(file, Base64.getEncoder().encodeToString(new AesGcm(random).newKey()) + "\n");
        }
        try {
            return of(Files.readString(OwnerOnly.file(file)), random);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no master key: " + e.getMessage(), e);
        }
    }

    /**
     * Wraps a secret with the first key.
     *
     * @param purpose what it is for; it unwraps for nothing else
     */
    public byte[] wrap(byte[] secret, String purpose) {
        Key first = keys.getFirst();
        byte[] encrypted = aes.encrypt(first.key(), secret, purpose.getBytes(UTF_8));
        return ByteBuffer.allocate(ID_BYTES + encrypted.length)
                .put(first.id())
                .put(encrypted)
                .array();
    }

    /**
     * What was wrapped.
     *
     * @throws BrokenSeal if none of the keys has wrapped it, or it was changed, or is for something else
     */
    public byte[] unwrap(byte[] wrapped, String purpose) {
        byte[] id = Arrays.copyOf(wrapped, ID_BYTES);
        Key key = keys.stream()
                .filter(one -> Arrays.equals(one.id(), id))
                .findFirst()
                .orElseThrow(() -> new BrokenSeal("Wrapped with another master key"));
        return AesGcm.decrypt(
                key.key(), Arrays.copyOfRange(wrapped, ID_BYTES, wrapped.length), purpose.getBytes(UTF_8));
    }

    /** What everything begins with that the first key has wrapped. */
    byte[] mark() {
        return keys.getFirst().id().clone();
    }

    /** The same wrapped with the first key, if it was not. */
    public Optional<byte[]> renewed(byte[] wrapped, String purpose) {
        return Arrays.equals(mark(), Arrays.copyOf(wrapped, ID_BYTES))
                ? Optional.empty()
                : Optional.of(wrap(unwrap(wrapped, purpose), purpose));
    }

    /** A secret that follows from the first key, and tells nothing of it. */
    public String derived(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(keys.getFirst(), purpose.getBytes(UTF_8)));
    }

    private static byte[] hash(Key key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.key());
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Key(byte[] id, SecretKey key) {

        static Key of(String written) {
            byte[] bytes = Base64.getDecoder().decode(written);
            if (bytes.length != AesGcm.KEY_BYTES) {
                throw new IllegalArgumentException("A master key is 32 bytes in Base64.");
            }
            try {
                byte[] id = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Key(Arrays.copyOf(id, ID_BYTES), AesGcm.key(bytes));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Cannot hash", e);
            }
        }
    }
}
