package org.nastavnik.gateway.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A service that is a process of its own: it remembers what it was asked last, and answers as it is told to. */
final class Elsewhere implements AutoCloseable {

    private final HttpServer server;

    private final Map<String, String> told = new ConcurrentHashMap<>();

    private volatile Answer answer = new Answer(200, "nothing special", Map.of());
    private volatile @Nullable Asked asked;

    /** Starts it on a free port. */
    Elsewhere() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on, to whatever it is asked. */
    void answers(int status, String body, Map<String, String> headers) {
        answer = new Answer(status, body, headers);
    }

    /** Whatever else it answers: at this address, this JSON, which is not remembered as having been asked. */
    void tells(String address, String json) {
        told.put(address, json);
    }

    /** What it was asked since this was called before. */
    Asked asked() {
        Asked last = Objects.requireNonNull(asked, "It was not asked anything");
        asked = null;
        return last;
    }

    /** Whatever it was asked before. */
    void forgets() {
        asked = null;
    }

    boolean wasAsked() {
        return asked != null;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String own = told.get(exchange.getRequestURI().getPath());
        if (own != null) {
            tell(exchange, own);
            return;
        }
        try (exchange) {
            asked = new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            Answer now = answer;
            byte[] body = now.body().getBytes(UTF_8);
            now.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(now.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void tell(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * A request as it arrived.
     *
     * @param line its method and address
     * @param body a character for each byte
     */
    record Asked(String line, Headers headers, String body) {

        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private record Answer(int status, String body, Map<String, String> headers) {}
}
