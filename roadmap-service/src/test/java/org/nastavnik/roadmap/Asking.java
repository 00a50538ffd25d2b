package org.nastavnik.roadmap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** What tests ask of the service over HTTP, and which status they expect. */
public record Asking(RestTestClient http) {

    /** Reads a resource. */
    public RestTestClient.ResponseSpec get(String address, Object... values) {
        return http.get().uri(address, values).exchange();
    }

    /** Sends JSON. */
    public BodyContentSpec post(int status, String json, String address, Object... values) {
        return send(HttpMethod.POST, null, status, json, address, values);
    }

    /** Sends JSON, having seen a version or not. */
    public BodyContentSpec send(
            HttpMethod method, @Nullable String match, int status, String json, String address, Object... values) {
        return http.method(method)
                .uri(address, values)
                .headers(headers -> {
                    if (match != null) {
                        headers.set(HttpHeaders.IF_MATCH, match);
                    }
                    headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    /** Checks that the answer names what is at fault first. */
    public static void named(String pointer, BodyContentSpec answer) {
        answer.jsonPath("$.errors[0].pointer").isEqualTo(pointer);
    }
}
