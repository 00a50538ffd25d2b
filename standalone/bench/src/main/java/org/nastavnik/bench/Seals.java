package org.nastavnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts, and keys of those whom they are about, as docs/adr/0012 says: what is multiplied can be read like what the
 * platform wrote.
 */
final class Seals {

    static final int NONCE_BYTES = 12;

    private static final int ID_BYTES = 8;
    private static final int TAG_BITS = 128;

    private final SecretKey master;
    private final byte[] id;

    /** @param file with the master key */
    Seals(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip().split("[,\\s]+", -1)[0]);
        this.master = new SecretKeySpec(bytes, "AES");
        this.id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), ID_BYTES);
    }

    SecretKey unwrapped(byte[] wrapped, UUID subject) throws GeneralSecurityException {
        byte[] encrypted = Arrays.copyOfRange(wrapped, ID_BYTES, wrapped.length);
        return new SecretKeySpec(decrypted(master, encrypted, purpose(subject)), "AES");
    }

    byte[] wrapped(SecretKey key, UUID subject, byte[] nonce) throws GeneralSecurityException {
        byte[] encrypted = encrypted(master, key.getEncoded(), purpose(subject), nonce);
        return ByteBuffer.allocate(ID_BYTES + encrypted.length)
                .put(id)
                .put(encrypted)
                .array();
    }

    static byte[] opened(SecretKey key, String sealed, UUID subject, String field) throws GeneralSecurityException {
        return decrypted(key, Base64.getUrlDecoder().decode(sealed), subject + "/" + field);
    }

    static String sealed(SecretKey key, byte[] text, UUID subject, String field, byte[] nonce)
            throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(encrypted(key, text, subject + "/" + field, nonce));
    }

    private static String purpose(UUID subject) {
        return "subject/" + subject;
    }

    private static byte[] decrypted(SecretKey key, byte[] encrypted, String context) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(encrypted, NONCE_BYTES), context)
                .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
    }

    private static byte[] encrypted(SecretKey key, byte[] plain, String context, byte[] nonce)
            throws GeneralSecurityException {
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }
}
