package org.nastavnik.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * A short life on a throwaway data directory, for the virtual machine to learn from: what it loads, links and compiles
 * here, it writes down for later starts (its AOT cache).
 */
final class Rehearsal {

    /** The argument that asks for it. */
    static final String ARGUMENT = "--rehearse";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ROUNDS = 20;
    private static final List<String> VISITED = List.of(
            "/",
            "/sign-in",
            "/actuator/health",
            "/actuator/prometheus",
            "/console/console.css",
            "/api/users",
            "/v3/api-docs");

    private Rehearsal() {}

    /** Ends the process should something in it never end; there is nobody to notice. */
    static void limit() {
        Thread.ofPlatform().daemon().name("patience").start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException _) {
                return;
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** Whatever is answered, a refusal included, has gone through everything that an answer goes through. */
    static void play(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : VISITED) {
                    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Language", round % 2 == 0 ? "ru" : "en")
                            .timeout(PATIENCE)
                            .build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        }
    }
}
