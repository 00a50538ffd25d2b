package org.nastavnik.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nastavnik.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class ApiDescriptionTest {

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void saysWhatCanBeAskedAndByWhom(@Autowired RestTestClient anybody) {
        JsonNode api = new JsonMapper()
                .readTree(anybody.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
        assertThat(api.at("/info/title").asString()).isEqualTo("Nastavnik");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.at("/components/securitySchemes").propertyNames()).containsExactly("basic", "bearer");
        assertThat(api.at("/components/responses/problem/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(api.at("/paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));

        JsonNode register = api.at("/paths/~1api~1users/post");
        assertThat(register.at("/tags/0").asString()).isEqualTo("gateway: identity");
        assertThat(register.at("/description").asString()).isEqualTo("For ADMIN.");
        assertThat(register.has("parameters")).isFalse();
        JsonNode body = register.at("/requestBody/content/application~1json/schema");
        assertThat(body.at("/properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "username", "password", "oneTime", "roles", "institutions", "municipality", "personId");
        assertThat(body.at("/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("username", "password", "roles");
        assertThat(body.at("/properties/password/type").asString()).isEqualTo("string");
        assertThat(register.at("/responses").propertyNames()).containsExactly("201", "4XX");

        JsonNode reset = api.at("/paths/~1api~1users~1{id}~1password/put");
        assertThat(reset.at("/requestBody/content/application~1json/schema/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("password", "oneTime");
        assertThat(reset.at("/parameters/0/in").asString()).isEqualTo("path");
        assertThat(reset.at("/parameters/0/schema/format").asString()).isEqualTo("uuid");
        assertThat(reset.at("/responses").propertyNames()).containsExactly("204", "4XX");

        JsonNode me = api.at("/paths/~1api~1users~1me/get");
        assertThat(me.has("parameters")).as("the actor is none").isFalse();
        assertThat(me.at("/responses").propertyNames()).containsExactly("200", "4XX");
    }

    /** Nothing of it is boosted, and its own scripts keep to the policy. */
    @Test
    void isShown(@LocalServerPort int port) {
        Page page = chromium.open(port, new NewContextOptions().setLocale("en"));
        page.navigate("http://localhost:" + port + "/swagger-ui.html");
        PlaywrightAssertions.assertThat(page.getByText("gateway: identity")).isVisible();
        page.getByText("gateway: identity").click();
        PlaywrightAssertions.assertThat(page.getByText("/api/users/me/password"))
                .isVisible();
        Chromium.keep(page, "swagger");
    }
}
