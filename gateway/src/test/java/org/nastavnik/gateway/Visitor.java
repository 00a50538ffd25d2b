package org.nastavnik.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, as the server sees it: one that keeps cookies, and tells of redirects instead of following. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;

    /** One who has not been here before. */
    public Visitor(int port) {
        server = URI.create("http://localhost:" + port);
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Sends a form as the page at {@code path} has it, with the token that it holds. */
    public HttpResponse<String> submit(String path, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new IllegalStateException("No form at " + path);
        }
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return post(action, all);
    }

    /** Sends a form with these fields and no others. */
    public HttpResponse<String> post(String action, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        return send(request(action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Signs in on the page. */
    public HttpResponse<String> signIn(Somebody somebody) throws IOException, InterruptedException {
        return submit("/sign-in", "/sign-in", Map.of("username", somebody.username(), "password", somebody.password()));
    }

    /** By which the server knows this browser, or an empty text. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("nastavnik"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Where an answer leads on to, or an empty text. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
