package org.nastavnik.roadmap.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be kept.
 *
 * @param about the person or the executor whom it is about, if anybody
 * @param name as it will be called when it is downloaded
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record Upload(
        UUID id, UUID roadmap, UUID institution, @Nullable UUID about, String name, FileKind kind, byte[] content) {

    /** No path, nothing that steers a screen or turns the direction of writing, and not only dots and spaces. */
    private static final Pattern NAME = Pattern.compile("(?=.*[^. ])[^/\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]{1,200}");

    /** Refuses what is no file that is kept. */
    static Upload of(
            UUID id, UUID roadmap, UUID institution, @Nullable UUID about, @Nullable String name, byte[] content) {
        EvidenceRefusal.EMPTY.when(content.length == 0);
        if (name == null || !NAME.matcher(name).matches()) {
            throw EvidenceRefusal.NAME_BROKEN.refused();
        }
        FileKind kind = FileKind.of(content).orElseThrow(EvidenceRefusal.OF_OTHER_KIND::refused);
        return new Upload(id, roadmap, institution, about, kind.called(name), kind, content);
    }

    /** In hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
