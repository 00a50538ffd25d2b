package org.nastavnik.standalone.sample;

import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Lives the sample programme, as a client of the REST API. */
public final class SamplePlayer {

    private final RestClient http;
    private final Function<String, String> authorization;

    /**
     * A player against a running platform.
     *
     * @param address where it is, such as {@code http://localhost:8080}
     * @param authorization what to send as {@code Authorization} for the user of that name
     */
    public SamplePlayer(String address, Function<String, String> authorization) {
        this.http = RestClient.builder()
                .baseUrl(address)
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        this.authorization = authorization;
    }

    /** Makes the user known, with that password. */
    public void introduce(SampleUser user, String password) {
        ask("admin", HttpMethod.POST, "/api/users")
                .contentType(MediaType.APPLICATION_JSON)
                .body(user.asAsked(password))
                .retrieve()
                .toBodilessEntity();
    }

    /**
     * Takes all steps, each when the one before has been acknowledged.
     *
     * @param before told of each step just before it is taken
     */
    public void play(Consumer<SampleStep> before) {
        SampleStep.all().forEach(step -> {
            before.accept(step);
            take(step);
        });
    }

    /** Takes one step, and returns when it has been acknowledged. */
    void take(SampleStep step) {
        RestClient.RequestBodySpec asked = ask(step.as(), HttpMethod.valueOf(step.method()), step.path());
        if (step.file() != null) {
            var form = new LinkedMultiValueMap<String, Object>();
            form.add("file", new ClassPathResource(step.file()));
            asked.contentType(MediaType.MULTIPART_FORM_DATA).body(form);
        } else if (step.body() != null) {
            asked.contentType(MediaType.APPLICATION_JSON).body(step.body());
        }
        asked.retrieve().toBodilessEntity();
    }

    private RestClient.RequestBodySpec ask(String user, HttpMethod method, String path) {
        return http.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, authorization.apply(user));
    }
}
