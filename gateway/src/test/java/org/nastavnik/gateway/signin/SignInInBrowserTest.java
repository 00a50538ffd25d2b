package org.nastavnik.gateway.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.gateway.InChromium.heading;
import static org.nastavnik.gateway.InChromium.signIn;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class SignInInBrowserTest {

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @LocalServerPort
    int port;

    @Autowired
    RestTestClient http;

    private UUID school;

    @BeforeEach
    void institutionsAreThere(@Autowired EventStore events) {
        school = Schools.registered(events, "Школа № 5");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodySignsInGetsItWrongOnceAndSignsOut(boolean javaScript) {
        Somebody coordinator = Somebody.added(http, List.of(school), COORDINATOR);
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        Chromium.keep(page, "sign-in-" + javaScript);
        signIn(page, coordinator.knowing("не тот пароль"));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Имя пользователя или пароль не подходят.");
        assertThat(page.getByLabel("Имя пользователя")).hasValue(coordinator.username());
        assertThat(page.getByLabel("Пароль")).hasAccessibleDescription("Имя пользователя или пароль не подходят.");
        Chromium.keep(page, "sign-in-wrong-" + javaScript);
        signIn(page, coordinator);
        assertThat(heading(page)).hasText("Школа № 5");
        assertThat(page.locator(".title")).containsText("Координатор");

        page.getByText("English").click();
        assertThat(page.locator(".title")).containsText("Coordinator");
        page.getByText("Sign out").click();
        assertThat(page.getByLabel("Username")).isVisible();
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.getByLabel("Username")).isVisible();
    }

    @Test
    void whenTheSessionHasEndedTheSignInPageStandsByItself() {
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru"));
        Somebody mentor = Somebody.added(http, List.of(school), MENTOR);
        signIn(page, mentor);
        assertThat(page.getByText("Выйти")).isVisible();
        page.context().clearCookies();
        page.getByText("Смена пароля").click();
        assertThat(page.getByLabel("Имя пользователя")).isVisible();
        assertThat(page.getByText("Выйти")).hasCount(0);
        signIn(page, mentor);
        assertThat(heading(page)).hasText("Смена пароля");
    }
}
