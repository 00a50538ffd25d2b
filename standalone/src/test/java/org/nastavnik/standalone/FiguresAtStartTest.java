package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

class FiguresAtStartTest {

    @Test
    void projectionsThatHaveMuchToCatchUpWithKeepNothingFromStarting() throws IOException {
        var asked = new AtomicInteger();
        HttpServer behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        behind.createContext("/", request -> {
            asked.incrementAndGet();
            request.sendResponseHeaders(503, -1);
            request.close();
        });
        behind.start();
        try {
            var words = new ResourceBundleMessageSource();
            words.setBasename("org/nastavnik/standalone/messages");
            words.setDefaultEncoding("UTF-8");
            var figures = new FiguresAtStart(
                    new MockEnvironment()
                            .withProperty(
                                    "local.server.port",
                                    Integer.toString(behind.getAddress().getPort())),
                    new OwnVoice(
                            claims -> Jwt.withTokenValue("token")
                                    .header("alg", "none")
                                    .claims(all -> all.putAll(claims.getClaims().getClaims()))
                                    .build(),
                            AuthorizationServerSettings.builder().build(),
                            Clock.systemUTC()),
                    words);

            assertThatCode(figures::tell).doesNotThrowAnyException();

            assertThat(asked).hasPositiveValue();
        } finally {
            behind.stop(0);
        }
    }
}
