package org.nastavnik.gateway.token;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.gateway.InChromium;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class AuthorizationInBrowserTest {

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @LocalServerPort
    int port;

    /** Browsers hold a form's answer to the page's policy wherever it leads on to, so that this has to be tried in one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCodeReachesTheProgramOnTheUsersMachine(boolean javaScript, @Autowired RestTestClient http)
            throws IOException {
        Somebody coordinator = Somebody.added(http, List.of(), COORDINATOR);
        HttpServer program = program();
        try {
            Page page = chromium.open(port, new NewContextOptions().setJavaScriptEnabled(javaScript));
            page.navigate(authorization(program.getAddress().getPort()));
            InChromium.signIn(page, coordinator);
            assertThat(page.locator("body")).containsText("code=");
            assertThat(page.locator("body")).containsText("state=a\"b<c>&d");
        } finally {
            program.stop(0);
        }
    }

    /** One that shows what it was called with. */
    private static HttpServer program() throws IOException {
        HttpServer program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/callback", exchange -> {
            byte[] called = exchange.getRequestURI().getQuery().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
            exchange.sendResponseHeaders(200, called.length);
            exchange.getResponseBody().write(called);
            exchange.close();
        });
        program.start();
        return program;
    }

    private String authorization(int callback) {
        return "http://localhost:" + port + "/oauth2/authorize?response_type=code&client_id=nastavnik-cli"
                + "&redirect_uri=http://127.0.0.1:" + callback + "/callback&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&state=a%22b%3Cc%3E%26d";
    }
}
