package org.nastavnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What it was measured on, for figures tell nothing without it. */
final class Machine {

    private static final Pattern MODEL = Pattern.compile("model name\\s*: (.*)");
    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s*(\\d+) kB");

    private Machine() {}

    static String description() throws IOException {
        return "%s, %d processors (%s), %s MB, Linux %s, JDK %s; client, platform and database share them"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Runtime.getRuntime().availableProcessors(),
                        first(MODEL, "/proc/cpuinfo"),
                        Integer.parseInt(first(MEMORY, "/proc/meminfo")) / 1024,
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String first(Pattern pattern, String file) throws IOException {
        Matcher line = pattern.matcher(Files.readString(Path.of(file)));
        return line.find() ? line.group(1) : "0";
    }
}
