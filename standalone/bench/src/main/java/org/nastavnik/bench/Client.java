package org.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A coordinator of the sample's centre, who speaks to the REST API as any program does. */
@State(Scope.Benchmark)
public class Client {

    /** Where the platform is, who is meant and what the password is: from one Java virtual machine to the next. */
    static final String ADDRESS = "bench.address";

    static final String INSTITUTION = "bench.institution";
    static final String PASSWORD = "bench.password";
    static final String USER = "bench";

    private final String address = System.getProperty(ADDRESS);
    private final String institution = System.getProperty(INSTITUTION);
    private final String authorization = basic(USER, System.getProperty(PASSWORD));
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** One command: it is acknowledged once its event is on the disk. */
    UUID putOnRecord() throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        send(
                201,
                request("/api/dissemination")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                            {"id": "%s", "institution": "%s", "kind": "PUBLICATION", "title": "Measured", "on": "2024-05-16"}
                            """.formatted(id, institution))));
        return id;
    }

    /** One read that waits for its projection. */
    String find(UUID id) throws IOException, InterruptedException {
        return send(200, request("/api/dissemination/" + id));
    }

    /** The three indicators of a year. */
    String figures(String question) throws IOException, InterruptedException {
        return send(200, request("/api/kpis?institution=" + institution + "&" + question));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization);
    }

    private String send(int expected, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + " instead of " + expected + ": " + answer.body());
        }
        return answer.body();
    }
}
