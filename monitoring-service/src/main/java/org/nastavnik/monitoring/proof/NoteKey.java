package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key by which notes are checked, as C2SP's {@code signed-note} writes it: {@code <name>+<id>+<key>}. Its kind is
 * Ed25519.
 */
public final class NoteKey {

    static final int ID_BYTES = 4;

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern NAME = Pattern.compile("[^\\s+]+");
    private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte[] kindAndKey;
    private final byte[] id;
    private final PublicKey key;

    private NoteKey(String name, byte[] kindAndKey) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a key: " + name);
        }
        if (kindAndKey.length != 1 + KEY_BYTES || kindAndKey[0] != ED25519) {
            throw new IllegalArgumentException("No key of the kind Ed25519");
        }
        this.name = name;
        this.kindAndKey = kindAndKey;
        try {
            id = Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(joined((name + "\n").getBytes(UTF_8), kindAndKey)),
                    ID_BYTES);
            key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(
                            joined(X509_PREFIX, Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No key of the kind Ed25519", e);
        }
    }

    /**
     * As written.
     *
     * @throws IllegalArgumentException if it is no such key, or its id is not its own
     */
    public static NoteKey of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("No key of notes: " + written);
        }
        NoteKey key = new NoteKey(parts.group(1), Base64.getDecoder().decode(parts.group(3)));
        if (!HexFormat.of().formatHex(key.id).equals(parts.group(2))) {
            throw new IllegalArgumentException("The key's id is not its own: " + written);
        }
        return key;
    }

    /** Of that name. */
    static NoteKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] bytes = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        return new NoteKey(name, joined(new byte[] {ED25519}, bytes));
    }

    /** Whose it is. */
    public String name() {
        return name;
    }

    /** The beginning of each of its signatures. */
    byte[] id() {
        return id.clone();
    }

    boolean hasSigned(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream(one.length + other.length);
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(kindAndKey);
    }
}
