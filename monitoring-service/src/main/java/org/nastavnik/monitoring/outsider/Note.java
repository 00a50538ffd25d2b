package org.nastavnik.monitoring.outsider;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is said to hold a signed head.
 *
 * @param name as it was given
 * @param text whatever stands in it
 */
record Note(String name, String text) {

    /** Far more than one with a thousand signatures has. */
    private static final int LONGEST = 1 << 20;

    static Note in(Path file) throws Unanswerable {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Note(file.toString(), new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException _) {
            throw new Unanswerable("unreadable", file);
        }
    }
}
