package org.nastavnik.platform.personaldata;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode: a nonce of 96 random bits, then what is encrypted, then a tag of 128 bits. */
final class AesGcm {

    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;

    AesGcm(SecureRandom random) {
        this.random = random;
    }

    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param context what it belongs to: it opens nowhere else */
    byte[] encrypt(SecretKey key, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /** @throws BrokenSeal if it was changed, or belongs to another key or somewhere else */
    static byte[] decrypt(SecretKey key, byte[] encrypted, byte[] context) {
        if (encrypted.length < NONCE_BYTES) {
            throw new BrokenSeal("Too short to be sealed");
        }
        byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal("Changed, or of another key or place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot decrypt", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
