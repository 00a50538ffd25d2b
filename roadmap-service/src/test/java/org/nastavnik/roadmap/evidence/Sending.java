package org.nastavnik.roadmap.evidence;

import java.util.UUID;
import org.nastavnik.roadmap.Asking;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uploads files for a roadmap. */
public record Sending(Asking somebody, UUID roadmap) {

    static final String FILES = "/api/roadmaps/{id}/evidence-files";

    /** Sends a file, with more parameters or none, and expects that status. */
    BodyContentSpec send(int status, byte[] content, String name, String parameters) {
        return exchange(content, name, parameters)
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    /** Checks that the answer names the file, and the rule. */
    static void refused(String code, BodyContentSpec answer) {
        Asking.named("/file", answer);
        answer.jsonPath("$.type").isEqualTo("urn:nastavnik:problem:" + code);
    }

    /** With which status it is answered. */
    int status(byte[] content, String name) {
        return exchange(content, name, "").returnResult().getStatus().value();
    }

    private ResponseSpec exchange(byte[] content, String name, String parameters) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return somebody.http()
                .post()
                .uri(FILES + parameters, roadmap)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    /** Has it kept. */
    public UUID keep(byte[] content, String name, String parameters) {
        byte[] answer = send(201, content, name, parameters).returnResult().getResponseBodyContent();
        return UUID.fromString(JsonMapper.shared().readTree(answer).path("id").asString());
    }
}
