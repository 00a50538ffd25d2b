package org.nastavnik.gateway.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.testing.Chromium;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = OnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class ConsoleTest {

    private static @Nullable Chromium chromium;

    /** What the browser would not do because the pages' policy forbids it. */
    private final List<String> forbidden = new ArrayList<>();

    private final UUID school = UUID.randomUUID();
    private final UUID lyceum = UUID.randomUUID();

    @LocalServerPort
    int port;

    private RestTestClient http;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void institutionsAreThere(@Autowired RestTestClient anybody, @Autowired EventStore events) {
        http = anybody;
        events.publish(registered(school, "Школа № 5"), registered(lyceum, "Лицей № 1"));
    }

    @AfterEach
    void nothingWasForbidden() {
        Assertions.assertThat(forbidden).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodySignsInGetsItWrongOnceAndSignsOut(boolean javaScript) {
        Somebody coordinator = Somebody.added(http, List.of(school), COORDINATOR);
        Page page = open(new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        Chromium.keep(page, "sign-in-" + javaScript);
        signIn(page, coordinator.knowing("не тот пароль"));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Имя пользователя или пароль не подходят.");
        assertThat(page.getByLabel("Имя пользователя")).hasValue(coordinator.username());
        assertThat(page.getByLabel("Пароль")).hasAccessibleDescription("Имя пользователя или пароль не подходят.");
        Chromium.keep(page, "sign-in-wrong-" + javaScript);
        signIn(page, coordinator);
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Школа № 5");
        assertThat(page.locator(".title")).containsText("Координатор");

        page.getByText("English").click();
        assertThat(page.locator(".title")).containsText("Coordinator");
        page.getByText("Sign out").click();
        assertThat(page.getByLabel("Username")).isVisible();
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.getByLabel("Username")).isVisible();
    }

    @Test
    void eachServiceTellsItsPartOfTheHomePage() {
        Somebody coordinator = Somebody.added(http, List.of(school, lyceum), COORDINATOR);
        Page page = open(new NewContextOptions().setLocale("ru"));
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
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Школа № 5");
        assertThat(page.getByText("Сроки дорожной карты")).hasAttribute("href", "/roadmap/" + school + "/due");
        page.getByText("Дальше").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Смена пароля");
    }

    @Test
    void withoutJavaScriptThereAreLinks() {
        Somebody coordinator = Somebody.added(http, List.of(school), COORDINATOR);
        Page page = open(new NewContextOptions().setLocale("ru").setJavaScriptEnabled(false));
        signIn(page, coordinator);
        assertThat(page.locator("main").getByRole(AriaRole.LINK).filter(new FilterOptions().setHasText("Показатели")))
                .hasAttribute("href", "/monitoring/" + school + "/figures");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        Chromium.keep(page, "home-without-javascript");
    }

    /** No service is here, so that there are errors enough. */
    @Test
    void anErrorIsAPageToo() {
        Page page = open(new NewContextOptions().setLocale("ru"));
        signIn(page, Somebody.added(http, List.of(school), COORDINATOR));
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(2);
        page.getByText("Сроки дорожной карты").click();
        assertThat(page.getByText("Такого адреса нет.")).isVisible();
        Chromium.keep(page, "error");
    }

    @Test
    void aMentorIsToldWhatThereIsToDo() {
        Page page = open(new NewContextOptions().setLocale("ru"));
        signIn(page, Somebody.added(http, List.of(school), MENTOR));
        assertThat(page.getByText("Здесь вы соглашаетесь на пару")).isVisible();
        assertThat(page.locator(".part")).hasCount(0);
        Chromium.keep(page, "home-mentor");
    }

    @Test
    void whenTheSessionHasEndedTheSignInPageStandsByItself() {
        Page page = open(new NewContextOptions().setLocale("ru"));
        Somebody mentor = Somebody.added(http, List.of(school), MENTOR);
        signIn(page, mentor);
        assertThat(page.getByText("Выйти")).isVisible();
        page.context().clearCookies();
        page.getByText("Смена пароля").click();
        assertThat(page.getByLabel("Имя пользователя")).isVisible();
        assertThat(page.getByText("Выйти")).hasCount(0);
        signIn(page, mentor);
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Смена пароля");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyChangesAOneTimePasswordAndGoesOn(boolean javaScript) {
        Somebody once = Somebody.addedForOneTime(http, MENTOR);
        Page page = open(new NewContextOptions().setLocale("en").setJavaScriptEnabled(javaScript));
        signIn(page, once);
        assertThat(page.getByText("You were given this password for the first sign-in only."))
                .isVisible();
        change(page, "not this one", "short");
        assertThat(page.getByLabel("New password"))
                .hasAccessibleDescription("At least 10 characters, and at most 72 bytes.");
        change(page, "not this one", "one of my own");
        assertThat(page.getByLabel("Password now")).hasAccessibleDescription("This is not the password you have now.");
        Chromium.keep(page, "password-" + javaScript);
        change(page, once.password(), "one of my own");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The password has been changed.");
        page.getByText("Nastavnik").click();
        assertThat(page.getByText("You have not been assigned to an institution yet."))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdministratorAddsAUserAndSetsAnotherPassword(boolean javaScript) {
        Page page = open(new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
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

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void itIsReadableOnAPhone(String scheme) {
        Somebody somebody = Somebody.added(http, List.of(school, lyceum), COORDINATOR, ADMIN);
        Page page = open(new NewContextOptions()
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

    /** Nothing of it is boosted, and its own scripts keep to the policy. */
    @Test
    void theDescriptionOfTheApiIsShown() {
        Page page = open(new NewContextOptions().setLocale("en"));
        page.navigate("http://localhost:" + port + "/swagger-ui.html");
        assertThat(page.getByText("gateway: identity")).isVisible();
        page.getByText("gateway: identity").click();
        assertThat(page.getByText("/api/users/me/password")).isVisible();
        Chromium.keep(page, "swagger");
    }

    private Page open(NewContextOptions somebody) {
        Page page = Objects.requireNonNull(chromium).open(somebody);
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                forbidden.add(said.text());
            }
        });
        page.navigate("http://localhost:" + port + "/");
        return page;
    }

    private static void answer(Page page, String address, int status, String html) {
        page.route(
                "**" + address,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html)));
    }

    private static void signIn(Page page, Somebody somebody) {
        page.locator("#username").fill(somebody.username());
        page.locator("#password").fill(somebody.password());
        page.locator("main button").click();
    }

    private static void change(Page page, String current, String password) {
        page.getByLabel("Password now").fill(current);
        page.getByLabel("New password").fill(password);
        page.getByText("Change the password").click();
    }

    private static void fits(Page page, String name) {
        Chromium.keep(page, name);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    private static GenericDomainEventMessage<Registered> registered(UUID id, String name) {
        return new GenericDomainEventMessage<>("Institution", id.toString(), 0, new Registered(id, name, "Заречье"));
    }
}
