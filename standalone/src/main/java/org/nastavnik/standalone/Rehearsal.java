package org.nastavnik.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.standalone.sample.SamplePlayer;
import org.nastavnik.standalone.sample.SampleUser;
import org.springframework.http.HttpHeaders;

/**
 * A short life on a throwaway data directory, for the virtual machine to learn from: what it loads, links and compiles
 * here, and what of that it does often, it writes down for later starts (its AOT cache).
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

    /** For so long, and by so many at a time, commands are given and what came of them is read. */
    private static final Duration WORK = Duration.ofSeconds(20);

    private static final int WORKERS = 8;

    private static final String COORDINATOR = "rehearsal";

    private final HttpClient client;
    private final URI home;
    private final String password;

    private Rehearsal(HttpClient client, int port, String password) {
        this.client = client;
        this.home = URI.create("http://localhost:" + port);
        this.password = password;
    }

    /** Whatever is answered, a refusal included, has gone through everything that an answer goes through. */
    static void play(Run run, String... arguments) throws IOException, InterruptedException {
        limit();
        String password = UUID.randomUUID().toString();
        String[] secured = Arrays.copyOf(arguments, arguments.length + 1);
        secured[arguments.length] = "--nastavnik.admin.password=" + password;
        int port = run.start(secured);
        try (var client = HttpClient.newHttpClient()) {
            var rehearsal = new Rehearsal(client, port, password);
            rehearsal.visit();
            rehearsal.work();
        }
    }

    /** Ends the process should something in it never end; there is nobody to notice. */
    private static void limit() {
        Thread.ofPlatform().daemon().name("patience").start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException _) {
                return;
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private void visit() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : VISITED) {
                var _ = send(request(path).header("Accept-Language", round % 2 == 0 ? "ru" : "en"));
            }
        }
    }

    private void work() throws IOException, InterruptedException {
        new SamplePlayer(home.toString(), this::basic)
                .introduce(new SampleUser(COORDINATOR, Role.COORDINATOR, null), password);
        long end = System.nanoTime() + WORK.toNanos();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> shifts = Collections.nCopies(WORKERS, () -> {
                while (System.nanoTime() < end) {
                    turn();
                }
                return null;
            });
            for (Future<Void> shift : workers.invokeAll(shifts)) {
                shift.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** What a coordinator does most: somebody new, what is done with them, and a look at what has come of it. */
    private void turn() throws IOException, InterruptedException {
        UUID person = UUID.randomUUID();
        UUID talk = UUID.randomUUID();
        give("POST", "/api/persons", person(person, "teacher"));
        for (int one = 0; one < 4; one++) {
            give("POST", "/api/dissemination", """
                {"id": "%s", "institution": "%s", "kind": "PUBLICATION", "title": "Rehearsed", "on": "2024-05-16"}
                """.formatted(talk, SampleUser.CENTRE));
            read("/api/dissemination/" + talk);
            talk = UUID.randomUUID();
        }
        give("PUT", "/api/persons/" + person, person(person, "head teacher"));
        read("/api/persons/" + person);
        read("/api/kpis?institution=" + SampleUser.CENTRE);
    }

    private static String person(UUID id, String position) {
        return """
            {"id": "%s", "institution": "%s", "fullName": "Rehearsed", "position": "%s", "teachingSince": "2001-09-01",
             "hiredOn": "2001-08-20", "email": "rehearsed@example.org"}
            """.formatted(id, SampleUser.CENTRE, position);
    }

    private void give(String method, String path, String command) throws IOException, InterruptedException {
        accepted(request(path).method(method, BodyPublishers.ofString(command)));
    }

    private void read(String path) throws IOException, InterruptedException {
        accepted(request(path));
    }

    /** Of what is refused nothing would be learnt. */
    private void accepted(HttpRequest.Builder request) throws IOException, InterruptedException {
        int status = send(request.header("Authorization", basic(COORDINATOR)));
        if (status / 100 != 2) {
            throw new IOException("The rehearsal was answered " + status);
        }
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE);
    }

    private String basic(String user) {
        return "Basic " + HttpHeaders.encodeBasicAuth(user, password, StandardCharsets.UTF_8);
    }
}
