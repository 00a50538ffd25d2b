package org.nastavnik.standalone;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** A user who asks a running platform over HTTP, and checks each answer's status. */
final class Somebody {

    private final RestTestClient http;

    /** @param address where the platform is */
    Somebody(String address, String username, String password) {
        http = RestTestClient.bindToServer()
                .baseUrl(address)
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8))
                .build();
    }

    void post(int status, String path, Object json) {
        send(status, HttpMethod.POST, path, json);
    }

    String get(int status, String path) {
        byte[] answer = send(status, HttpMethod.GET, path, null);
        return answer == null ? "" : new String(answer, StandardCharsets.UTF_8);
    }

    byte @Nullable [] send(int status, HttpMethod method, String path, @Nullable Object json) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(path);
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    void upload(String path, String filename, String content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return filename;
            }
        });
        http.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectStatus()
                .isCreated();
    }
}
