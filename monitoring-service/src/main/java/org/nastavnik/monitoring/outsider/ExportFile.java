package org.nastavnik.monitoring.outsider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of an export, of which there may be more than memory holds. */
record ExportFile(Path path) {

    /** A line as long as that is no leaf, and more of it is not kept: a file need not have a line's end at all. */
    static final int TOO_LONG = 1 << 24;

    private static final int BUFFER = 1 << 16;

    void forEach(Lines lines) throws IOException {
        byte[] buffer = new byte[BUFFER];
        var line = new ByteArrayOutputStream(BUFFER);
        long number = 1;
        try (InputStream bytes = Files.newInputStream(path)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                int from = 0;
                for (int at = 0; at < read; at++) {
                    if (buffer[at] == '\n') {
                        keep(buffer, from, at, line);
                        lines.line(number++, line.toByteArray(), true);
                        line.reset();
                        from = at + 1;
                    }
                }
                keep(buffer, from, read, line);
            }
        }
        if (line.size() > 0) {
            lines.line(number, line.toByteArray(), false);
        }
    }

    private static void keep(byte[] buffer, int from, int to, ByteArrayOutputStream line) {
        line.write(buffer, from, Math.min(to - from, TOO_LONG - line.size()));
    }

    /** Who is told. */
    @FunctionalInterface
    interface Lines {

        /**
         * The next line.
         *
         * @param number from 1
         * @param line without its end
         * @param ended whether it has one
         */
        void line(long number, byte[] line, boolean ended);
    }
}
