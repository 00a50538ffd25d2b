package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a log, as C2SP's {@code tlog-checkpoint} writes it.
 *
 * @param origin names the log for good
 * @param size how many leaves it had
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final String SIGNATURES = "\n\n";
    private static final Pattern SIGNATURE = Pattern.compile("— (\\S+) ([A-Za-z0-9+/=]+)");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /**
     * As told by a note, if the key has signed it; signatures of others may stand beside.
     *
     * @throws IllegalArgumentException if it was not signed with the key, or tells of no head of a log
     */
    public static Checkpoint of(String note, NoteKey key) {
        int end = note.lastIndexOf(SIGNATURES);
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("No signed note");
        }
        String text = note.substring(0, end + 1);
        boolean signed = false;
        for (String line : note.substring(end + SIGNATURES.length()).lines().toList()) {
            Matcher signature = SIGNATURE.matcher(line);
            if (!signature.matches()) {
                throw new IllegalArgumentException("No signature: " + line);
            }
            signed |= isSignedWith(
                    key, text, signature.group(1), Base64.getDecoder().decode(signature.group(2)));
        }
        if (!signed) {
            throw new IllegalArgumentException("Not signed with the key of " + key.name());
        }
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || lines.getFirst().isEmpty()
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("No checkpoint");
        }
        return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2)));
    }

    private static boolean isSignedWith(NoteKey key, String text, String name, byte[] signature) {
        return name.equals(key.name())
                && signature.length > NoteKey.ID_BYTES
                && Arrays.equals(Arrays.copyOf(signature, NoteKey.ID_BYTES), key.id())
                && key.hasSigned(
                        text.getBytes(UTF_8), Arrays.copyOfRange(signature, NoteKey.ID_BYTES, signature.length));
    }
}
