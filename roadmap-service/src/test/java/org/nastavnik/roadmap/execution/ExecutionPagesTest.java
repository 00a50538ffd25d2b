package org.nastavnik.roadmap.execution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.evidence.Sending;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Chromium;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Today is 15 October 2023: of three years' deadlines for pairs, the first was met late, the second is due in 15 days. */
@SpringBootTest(
        classes = {ServiceOnPostgres.class, ExecutionPagesTest.OfThen.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class ExecutionPagesTest {

    private static final String OCCURRENCE = "/api/roadmaps/{id}/tasks/{number}/occurrences/{n}";

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    @LocalServerPort
    int port;

    private School school;

    static class OfThen {

        @Bean
        Clock clock() {
            return Clock.fixed(LocalDate.of(2023, 10, 15).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        school = new School(anybody);
    }

    /** With JavaScript, and as well without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodySeesHowTheRoadmapStandsAndLooksForWhatIsOverdue(boolean javaScript) {
        underWay();
        Page page = open("", new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Дорожная карта наставничества");
        assertThat(page.locator("main")).containsText("приказом № 12-о от 05.09.2022");
        assertThat(page.getByText("Исполнено 2 из 5")).isVisible();
        assertThat(row(page, "1.1")).containsText("Исполнено до 30.05.2022");
        assertThat(proof(page, "1.1")).hasAttribute("href", "https://example.org/7");
        assertThat(row(page, "1.2")).containsText("Просрочено 01.08.2022 – 31.08.2022");
        assertThat(row(page, "2.1")).containsText("С опозданием до 30.10.2022");
        assertThat(row(page, "2.1")).containsText("Впереди до 30.10.2024");
        assertThat(proof(page, "2.1")).hasText("Приказ о парах.pdf (1 КБ)");
        assertThat(proof(page, "2.1"))
                .hasAttribute("href", Pattern.compile("/api/roadmaps/[^/]+/evidence-files/[^/]+"));
        assertThat(row(page, "2.2")).containsText("Без дат");
        Chromium.keep(page, "roadmap-" + javaScript);

        page.getByLabel("Показать только").getByText("Просрочено").click();
        assertThat(row(page, "1.1")).hasCount(0);
        assertThat(row(page, "1.2")).hasCount(1);
        assertThat(page.getByLabel("Показать только").locator("[aria-current]")).containsText("Просрочено");
        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByText("Done: 2 of 5")).isVisible();
    }

    @Test
    void somebodySeesWhatIsDue() {
        underWay();
        Page page = open("/due", new NewContextOptions().setLocale("ru"));
        assertThat(page.getByText("Исполнено 2 из 5")).isVisible();
        Locator items = page.getByRole(AriaRole.LISTITEM);
        assertThat(items).hasCount(2);
        assertThat(items.first()).containsText("Подготовить положение");
        assertThat(items.first()).containsText("просрочено на 410 дн.");
        assertThat(items.last()).containsText("осталось 15 дн.");
        Chromium.keep(page, "due");
        items.first().getByRole(AriaRole.LINK).first().click();
        assertThat(row(page, "1.2")).isInViewport();
    }

    /** What the home page loads is the part alone, without a frame of its own. */
    @Test
    void theHomePageGetsItsPart() {
        underWay();
        school.coordinator
                .get("/roadmap/{school}/due/part", school.id)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(part -> Assertions.assertThat(part)
                        .startsWith("<div class=\"due\"")
                        .contains("Подготовить положение", "/roadmap/" + school.id)
                        .doesNotContain("<header", "<main"));
    }

    @Test
    void somebodyIsToldThatThereIsNothingYetOrOnlyADraft() {
        Page page = open("", new NewContextOptions().setLocale("ru"));
        assertThat(page.locator("main")).containsText("Дорожной карты пока нет.");
        page.navigate(page.url() + "/due");
        assertThat(page.locator("main")).containsText("Дорожной карты пока нет.");
        school.imported();
        page.reload();
        assertThat(page.locator("main")).containsText("Черновик");
        page.getByText("Дорожная карта наставничества").click();
        assertThat(page.locator("main")).containsText("Составить пары");
    }

    @Test
    void itIsReadableOnAPhoneAtNight() {
        underWay();
        NewContextOptions phone = new NewContextOptions()
                .setLocale("ru")
                .setViewportSize(360, 740)
                .setColorScheme(ColorScheme.DARK);
        for (String address : new String[] {"", "/due"}) {
            Page page = open(address, phone);
            assertThat(page.getByText("Исполнено 2 из 5")).isVisible();
            Chromium.keep(page, "phone" + address.replace('/', '-'));
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
    }

    private void underWay() {
        UUID id = school.imported();
        school.coordinator.post(204, "{}", "/api/roadmaps/{id}/submission", id);
        school.coordinator.post(204, """
            {"body": "Педагогический совет", "protocol": "№ 3 от 02.09.2022"}
            """, "/api/roadmaps/{id}/agreement", id);
        school.director.post(204, """
            {"order": {"number": "12-о", "date": "2022-09-05", "title": "О дорожной карте"}}
            """, "/api/roadmaps/{id}/approval", id);
        school.coordinator.post(204, done("2022-05-27"), OCCURRENCE + "/completion", id, "1.1", 1);
        UUID file = new Sending(school.coordinator, id)
                .keep("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "Приказ о парах.pdf", "");
        school.coordinator.post(204, """
            {"completedOn": "2022-11-02", "evidence": {"kind": "ORDER", "file": "%s"}}
            """.formatted(file), OCCURRENCE + "/completion", id, "2.1", 1);
        school.director.post(204, """
            {"verdict": "ACCEPTED", "note": "Подписано вовремя"}
            """, OCCURRENCE + "/control", id, "1.1", 1);
    }

    private static String done(String on) {
        return """
            {"completedOn": "%1$s", "evidence": {"kind": "ORDER", "number": "7-о", "date": "%1$s",
             "title": "О координаторе", "url": "https://example.org/7"}}
            """.formatted(on);
    }

    private Page open(String address, NewContextOptions somebody) {
        somebody.setExtraHTTPHeaders(
                Map.of("Authorization", As.a(COORDINATOR).of(school.id).header()));
        Page page = CHROMIUM.open(somebody);
        page.setDefaultTimeout(3_000);
        page.navigate("http://localhost:" + port + "/roadmap/" + school.id + address);
        return page;
    }

    private static Locator row(Page page, String task) {
        return page.locator("[id='task-" + task + "']");
    }

    private static Locator proof(Page page, String task) {
        return row(page, task).locator(".proof a");
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
