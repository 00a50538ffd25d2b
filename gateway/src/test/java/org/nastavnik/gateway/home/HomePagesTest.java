package org.nastavnik.gateway.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.gateway.InChromium.answer;
import static org.nastavnik.gateway.InChromium.heading;
import static org.nastavnik.gateway.InChromium.signIn;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
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
class HomePagesTest {

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @LocalServerPort
    int port;

    @Autowired
    RestTestClient http;

    private UUID school;
    private UUID lyceum;

    @BeforeEach
    void institutionsAreThere(@Autowired EventStore events) {
        school = Schools.registered(events, "Школа № 5");
        lyceum = Schools.registered(events, "Лицей № 1");
    }

    @Test
    void eachServiceTellsItsPartOfTheHomePage() {
        Somebody coordinator = Somebody.added(http, List.of(school, lyceum), COORDINATOR);
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru"));
        answer(page, "/monitoring/*/figures/part", 200, """
            <section aria-labelledby="f"><h2 id="f">Показатели по годам</h2><p>Всё идёт по плану.</p>
            <a href="/password">Дальше</a></section>
            """);
        answer(page, "/roadmap/*/due/part", 503, "");
        signIn(page, coordinator);
        assertThat(page.getByText("Показатели по годам")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Эта часть не загрузилась.");
        assertThat(page.getByText("Сроки дорожной карты")).hasAttribute("href", "/roadmap/" + lyceum + "/due");
        Chromium.keep(page, "home");

        page.getByText("Школа № 5").click();
        assertThat(heading(page)).hasText("Школа № 5");
        assertThat(page.getByText("Сроки дорожной карты")).hasAttribute("href", "/roadmap/" + school + "/due");
        page.getByText("Дальше").click();
        assertThat(heading(page)).hasText("Смена пароля");
    }

    @Test
    void withoutJavaScriptThereAreLinks() {
        Somebody coordinator = Somebody.added(http, List.of(school), COORDINATOR);
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru").setJavaScriptEnabled(false));
        signIn(page, coordinator);
        assertThat(page.locator("main").getByRole(AriaRole.LINK).filter(new FilterOptions().setHasText("Показатели")))
                .hasAttribute("href", "/monitoring/" + school + "/figures");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        Chromium.keep(page, "home-without-javascript");
    }

    /** No service is here, so that there are errors enough. */
    @Test
    void anErrorIsAPageToo() {
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru"));
        signIn(page, Somebody.added(http, List.of(school), COORDINATOR));
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(2);
        page.getByText("Сроки дорожной карты").click();
        assertThat(page.getByText("Такого адреса нет.")).isVisible();
        Chromium.keep(page, "error");
    }

    @Test
    void aMentorIsToldWhatThereIsToDo() {
        Page page = chromium.open(port, new NewContextOptions().setLocale("ru"));
        signIn(page, Somebody.added(http, List.of(school), MENTOR));
        assertThat(page.getByText("Здесь вы соглашаетесь на пару")).isVisible();
        assertThat(page.locator(".part")).hasCount(0);
        Chromium.keep(page, "home-mentor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void itIsReadableOnAPhone(String scheme) {
        Somebody somebody = Somebody.added(http, List.of(school, lyceum), COORDINATOR, ADMIN);
        Page page = chromium.open(
                port,
                new NewContextOptions()
                        .setLocale("ru")
                        .setViewportSize(360, 740)
                        .setColorScheme(ColorScheme.valueOf(scheme)));
        fits(page, "phone-sign-in-" + scheme);
        answer(page, "/monitoring/*/figures/part", 200, "<section><h2>Показатели</h2><p>Всё идёт.</p></section>");
        answer(page, "/roadmap/*/due/part", 404, "");
        signIn(page, somebody);
        assertThat(page.getByText("Всё идёт.")).isVisible();
        fits(page, "phone-home-" + scheme);
        page.getByText("Пользователи").click();
        assertThat(page.getByText("Новый пользователь")).isVisible();
        fits(page, "phone-users-" + scheme);
    }

    private static void fits(Page page, String name) {
        Chromium.keep(page, name);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }
}
