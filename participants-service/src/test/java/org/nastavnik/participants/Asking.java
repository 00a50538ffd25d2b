package org.nastavnik.participants;

import org.jspecify.annotations.Nullable;
import org.nastavnik.testing.As;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.RequestBodySpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Somebody who asks the service over HTTP, in English, and expects a status. */
public record Asking(RestTestClient http) {

    /** As that somebody. */
    public static Asking as(As somebody, RestTestClient anybody) {
        return new Asking(somebody.using(anybody));
    }

    public BodyContentSpec get(int status, String address, Object... values) {
        return ask(HttpMethod.GET, status, null, null, address, values).expectBody();
    }

    public BodyContentSpec post(int status, String json, String address, Object... values) {
        return ask(HttpMethod.POST, status, null, json, address, values).expectBody();
    }

    public BodyContentSpec put(int status, String json, String address, Object... values) {
        return ask(HttpMethod.PUT, status, null, json, address, values).expectBody();
    }

    /** Having seen that version. */
    public BodyContentSpec put(int status, String json, String match, String address, Object... values) {
        return ask(HttpMethod.PUT, status, match, json, address, values).expectBody();
    }

    public BodyContentSpec delete(int status, String address, Object... values) {
        return ask(HttpMethod.DELETE, status, null, null, address, values).expectBody();
    }

    /** Anything. */
    public ResponseSpec ask(
            HttpMethod method,
            int status,
            @Nullable String match,
            @Nullable String json,
            String address,
            Object... values) {
        RequestBodySpec asked = http.method(method).uri(address, values).header(HttpHeaders.ACCEPT_LANGUAGE, "en");
        if (match != null) {
            asked.header(HttpHeaders.IF_MATCH, match);
        }
        if (json != null) {
            asked.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return asked.exchange().expectStatus().isEqualTo(status);
    }
}
