package org.nastavnik.monitoring.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 hash of a leaf or a node of the tree (RFC 6962, section 2.1). A byte before what is hashed tells the two apart,
 * so that no leaf passes for a node.
 */
public final class Hash {

    /** How long one is. */
    public static final int BYTES = 32;

    /** That of a tree without leaves, which is that of nothing. */
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * As it was kept.
     *
     * @throws IllegalArgumentException if these are not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * As it was written.
     *
     * @throws IllegalArgumentException if these are not 32 bytes in Base64
     */
    public static Hash ofBase64(String written) {
        return of(Base64.getDecoder().decode(written));
    }

    /** That of a leaf. */
    public static Hash ofLeaf(byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(leaf));
    }

    /** That of the node above these two. */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 32 bytes in Base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
