package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one event: what was stored, and not where.
 *
 * @param metadata as stored
 * @param payload as stored
 * @param timestamp as stored
 * @param type the event's name
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Leaf(
        String aggregate,
        String id,
        byte[] metadata,
        byte[] payload,
        @Nullable String revision,
        long sequence,
        String timestamp,
        String type)
        implements LogLine {

    private static final int BESIDES = 400;

    /** One line of canonical JSON (RFC 8785), without its end. */
    public byte[] line() {
        StringBuilder line = new StringBuilder(BESIDES + (metadata.length + payload.length) * 4 / 3);
        text(line.append("{\"aggregate\":"), aggregate);
        text(line.append(",\"id\":"), id);
        line.append(",\"metadata\":\"").append(base64(metadata)).append('"');
        line.append(",\"payload\":\"").append(base64(payload)).append('"');
        line.append(",\"revision\":");
        if (revision == null) {
            line.append("null");
        } else {
            text(line, revision);
        }
        line.append(",\"sequence\":").append(sequence);
        text(line.append(",\"timestamp\":"), timestamp);
        text(line.append(",\"type\":"), type);
        return line.append('}').toString().getBytes(UTF_8);
    }

    @Override
    public Hash hash() {
        return Hash.ofLeaf(line());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void text(StringBuilder line, String text) {
        line.append('"');
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            String escaped = escaped(text.charAt(at));
            if (escaped != null) {
                line.append(text, written, at).append(escaped);
                written = at + 1;
            }
        }
        line.append(text, written, text.length()).append('"');
    }

    private static @Nullable String escaped(char one) {
        return switch (one) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> one < ' ' ? "\\u%04x".formatted((int) one) : null;
        };
    }
}
