package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What stands in a log in place of a leaf that somebody may not read. */
public record LeafHash(Hash hash) implements LogLine {

    /** One line of canonical JSON (RFC 8785), without its end. */
    public byte[] line() {
        return ("{\"leafHash\":\"" + hash.base64() + "\"}").getBytes(UTF_8);
    }
}
