package org.nastavnik.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A program that asks a running platform and takes whatever it answers. */
record Caller(HttpClient http, String address, String authorization) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Caller at(String address, String user, String password) {
        return new Caller(
                HttpClient.newHttpClient(),
                address,
                "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same elsewhere. */
    Caller at(String another) {
        return new Caller(http, another, authorization);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    HttpResponse<String> send(String method, String path, @Nullable String json)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }
}
