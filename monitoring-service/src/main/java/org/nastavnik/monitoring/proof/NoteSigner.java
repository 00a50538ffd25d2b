package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs notes. The same text is always signed alike. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** With a new key. */
    public static NoteSigner generated(String name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            return new NoteSigner(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** With a key that was kept. */
    public static NoteSigner of(NoteKey key, byte[] secret) {
        try {
            return new NoteSigner(
                    key, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No secret key of the kind Ed25519", e);
        }
    }

    /** By which its notes are checked. */
    public NoteKey key() {
        return key;
    }

    /** What is to be kept, and from everybody. */
    public byte[] secret() {
        return secret.getEncoded();
    }

    /** The text, which ends with a line's end, and its signature. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            var signed = new ByteArrayOutputStream();
            signed.writeBytes(key.id());
            signed.writeBytes(signature.sign());
            return text + "\n— " + key.name() + " " + Base64.getEncoder().encodeToString(signed.toByteArray()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }
}
