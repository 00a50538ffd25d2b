package org.nastavnik.gateway.route;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where no service is elsewhere, files are taken apart in this very process, though what would forward them is there too. */
@SpringBootTest(
        classes = {OnPostgres.class, UploadsHereTest.InTheSameProcess.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class UploadsHereTest {

    @Test
    void aFileIsReadHere(@Autowired RestTestClient http) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(new byte[10 * 1024 * 1024]) {
            @Override
            public String getFilename() {
                return "roadmap.docx";
            }
        });
        Somebody.added(http, List.of(), COORDINATOR)
                .using(http)
                .post()
                .uri("/test/uploads")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("roadmap.docx of 10485760 bytes");
    }

    /** What a service beside the gateway does with a file; without an annotation, lest the gateway's scan takes it in. */
    static class InTheSameProcess {

        @Bean
        RouterFunction<ServerResponse> uploads() {
            return RouterFunctions.route()
                    .POST("/test/uploads", InTheSameProcess::read)
                    .build();
        }

        private static ServerResponse read(ServerRequest request) throws Exception {
            var file = request.multipartData().getFirst("file");
            return file == null
                    ? ServerResponse.badRequest().build()
                    : ServerResponse.ok().body(file.getSubmittedFileName() + " of " + file.getSize() + " bytes");
        }
    }
}
