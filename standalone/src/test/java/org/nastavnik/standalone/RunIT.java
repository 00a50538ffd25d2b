package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run}, with all that it does once after a build. */
class RunIT {

    /** Spring Boot's word for it. */
    private static final String AHEAD = "AOT-processed";

    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    private Path directory;

    /** Whatever is set otherwise takes effect, and what is there is the same. */
    @Test
    void theBeansThatAreWorkedOutAheadAreThoseOfAnyOtherStart() throws Exception {
        assertThat(started()).contains(AHEAD);
        String ahead = description();
        assertThat(started("--server.address=127.0.0.1")).contains(AHEAD);
        assertThat(started("--springdoc.writer-with-order-by-keys=true")).doesNotContain(AHEAD);
        assertThat(description()).isEqualTo(ahead).contains("/api/roadmaps");
        assertThat(started("--springdoc.api-docs.enabled=false")).doesNotContain(AHEAD);
        assertThat(description()).doesNotContain("/api/roadmaps");
    }

    /** What the last start has answered when asked for the description of the API. */
    private String description() throws IOException {
        return Files.readString(directory.resolve("description"));
    }

    /** Starts it, asks for the description of the API, ends it, and returns what its log says of the start. */
    private String started(String... arguments) throws Exception {
        Path log = directory.resolve("data/logs/nastavnik.log");
        long before = Files.exists(log) ? Files.size(log) : 0;
        String[] all = new String[arguments.length + 1];
        all[0] = "--empty";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try (Launched run = Launched.byRun(
                directory.resolve("data"),
                directory.resolve("errors"),
                Map.of("MENTORING_ADMIN_PASSWORD", PASSWORD),
                all)) {
            String address = run.awaitLine("Nastavnik is at").replaceFirst(".*(http://\\S+).*", "$1");
            Files.write(
                    directory.resolve("description"),
                    Launched.asked("GET", address + "/v3/api-docs", "admin", PASSWORD)
                            .body());
            assertThat(run.readOn().end()).as(run.complaint()).isEqualTo(143);
        }
        return Files.readString(log).substring((int) before);
    }
}
