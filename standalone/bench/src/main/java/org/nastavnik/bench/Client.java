package org.nastavnik.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Somebody who has signed in, and speaks to the REST API as any program does. */
@State(Scope.Benchmark)
public class Client {

    /** Where the platform is, who asks and about whom: from one Java virtual machine to the next. */
    static final String ADDRESS = "bench.address";

    static final String INSTITUTIONS = "bench.institutions";
    static final String USER = "bench.user";
    static final String PASSWORD = "bench.password";

    private static final int ATTEMPTS = 10;

    private final String address = System.getProperty(ADDRESS, "");
    private final String institution = System.getProperty(INSTITUTIONS, "");
    private final String authorization = basic(System.getProperty(USER, ""), System.getProperty(PASSWORD, ""));

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** One command: it is acknowledged once its event is on the disk. */
    UUID putOnRecord() throws IOException {
        UUID id = UUID.randomUUID();
        send(201, "/api/dissemination", """
            {"id": "%s", "institution": "%s", "kind": "PUBLICATION", "title": "Measured", "on": "2024-05-16"}
            """.formatted(id, institution));
        return id;
    }

    /** One command that says something of somebody new: three texts are sealed, after a key has been made for them. */
    UUID register() throws IOException {
        UUID id = UUID.randomUUID();
        send(201, "/api/persons", person(id, "teacher"));
        return id;
    }

    /** One command that says something of somebody who has a key. */
    UUID change(UUID person, String position) throws IOException {
        send(204, "PUT", "/api/persons/" + person, person(person, position));
        return person;
    }

    private String person(UUID id, String position) {
        return """
            {"id": "%s", "institution": "%s", "fullName": "Measured", "position": "%s", "teachingSince": "2001-09-01",
             "hiredOn": "2001-08-20", "email": "measured@example.org"}
            """.formatted(id, institution, position);
    }

    /** One command that opens a survey. */
    UUID survey() throws IOException {
        UUID id = UUID.randomUUID();
        send(201, "/api/surveys", """
            {"id": "%s", "institution": "%s", "audience": "MENTEES", "round": {"year": 2024, "month": 12}, "threshold": 7,
             "questions": [{"id": "use", "text": "Measured", "kind": "SCALE", "satisfaction": true}]}
            """.formatted(id, institution));
        return id;
    }

    /** One command that answers it for somebody. */
    void respond(UUID survey, UUID person) throws IOException {
        send(204, "/api/surveys/" + survey + "/responses", """
            {"personId": "%s", "answers": {"use": 8}}
            """.formatted(person));
    }

    /** One read that waits for its projection. */
    String find(UUID id) throws IOException {
        return get("/api/dissemination/" + id);
    }

    /** Asks again at once where rows cannot catch up in time; whoever measures it counts that in. */
    String get(String path) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return send(200, path, null);
            } catch (Behind _) {
                // The next attempt waits two seconds at most, as this one has done.
            }
        }
        return send(200, path, null);
    }

    private String send(int expected, String path, @Nullable String body) throws IOException {
        return send(expected, body == null ? "GET" : "POST", path, body);
    }

    /** The oldest of Java's clients, for it leaves the processors to what is measured: a quarter of the newer one's need. */
    private String send(int expected, String method, String path, @Nullable String body) throws IOException {
        var request = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        request.setRequestMethod(method);
        request.setRequestProperty("Authorization", authorization);
        if (body != null) {
            request.setRequestProperty("Content-Type", "application/json");
            request.setDoOutput(true);
            request.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = request.getResponseCode();
        try (InputStream answer = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            String told = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (status == 503) {
                throw new Behind(told);
            }
            if (status != expected) {
                throw new IOException(status + " instead of " + expected + ": " + told);
            }
            return told;
        }
    }

    /** The platform asks to come back. */
    private static final class Behind extends IOException {

        Behind(String told) {
            super("503: " + told);
        }
    }
}
