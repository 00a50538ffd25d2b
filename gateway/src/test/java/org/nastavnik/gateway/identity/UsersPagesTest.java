package org.nastavnik.gateway.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.gateway.InChromium.signIn;
import static org.nastavnik.platform.messaging.Role.ADMIN;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.gateway.InChromium;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Schools;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class UsersPagesTest {

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @LocalServerPort
    int port;

    @Autowired
    RestTestClient http;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdministratorAddsAUserAndSetsAnotherPassword(boolean javaScript, @Autowired EventStore events) {
        Schools.registered(events, "Школа № 5");
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        signIn(page, Somebody.added(http, List.of(), ADMIN));
        page.getByText("Пользователи").click();
        String username = "director-" + UUID.randomUUID();
        page.getByLabel("Имя пользователя").fill("д и р е к т о р");
        page.getByText("Добавить").click();
        assertThat(page.getByLabel("Имя пользователя"))
                .hasAccessibleDescription("Только буквы, цифры и знаки . _ - + @");
        assertThat(page.getByText("Нужен хотя бы один элемент.")).isVisible();
        page.getByLabel("Имя пользователя").fill(username);
        page.getByLabel("Пароль").first().fill("не угадаешь ни за что");
        page.getByLabel("Руководитель").check();
        page.getByLabel("Школа № 5").last().check();
        page.getByText("Добавить").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(username)))
                .isVisible();
        Chromium.keep(page, "users-" + javaScript);
    }
}
