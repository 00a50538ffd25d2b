package org.nastavnik.monitoring;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** How tests ask the REST API, and what they expect of a no. */
public record Asking(RestTestClient http) {

    /** The same, in that language. */
    public Asking in(String language) {
        return with(HttpHeaders.ACCEPT_LANGUAGE, language);
    }

    /** The same, having seen that version. */
    public Asking match(String seen) {
        return with(HttpHeaders.IF_MATCH, seen);
    }

    /** Reads, and expects to be answered. */
    public BodyContentSpec read(String address, Object... variables) {
        return get(address, variables).expectStatus().isOk().expectBody();
    }

    /** Asks for what stands under the address. */
    public ResponseSpec get(String address, Object... variables) {
        return http.get().uri(address, variables).exchange();
    }

    /** Sends a body there, and expects a resource to be made of it that stands under its id. */
    public void create(UUID id, String json, String address) {
        post(json, address).expectStatus().isCreated().expectHeader().location(address + "/" + id);
    }

    /** Sends a body there. */
    public ResponseSpec post(String json, String address, Object... variables) {
        return send(HttpMethod.POST, json, address, variables);
    }

    /** Sends a body there, to stand in place of what there is. */
    public ResponseSpec put(String json, String address, Object... variables) {
        return send(HttpMethod.PUT, json, address, variables);
    }

    /** A problem of that status, which names the field by its pointer. */
    public static void problem(ResponseSpec answer, int status, String pointer) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '%s')]".formatted(pointer))
                .exists();
    }

    private ResponseSpec send(HttpMethod method, String json, String address, Object... variables) {
        return http.method(method)
                .uri(address, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange();
    }

    private Asking with(String header, String value) {
        return new Asking(http.mutate().defaultHeader(header, value).build());
    }
}
