package org.nastavnik.monitoring.trail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Chromium;
import org.nastavnik.testing.OverHttp;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The trail as people read it. */
@OverHttp
class EntryPagesTest {

    private static final Instant SINCE = Instant.parse("2022-09-01T09:00:00Z");

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    @LocalServerPort
    int port;

    private final School school;
    private final Trail trail;

    EntryPagesTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        school = new School(anybody, store);
        trail = new Trail(school, database);
    }

    /** With JavaScript, and as well without; in the language chosen. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyReadsWhoChangedWhat(boolean javaScript) throws Exception {
        live();
        Page page = open(AUDITOR, new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        assertThat(rows(page)).hasCount(9);
        assertThat(rows(page).last()).containsText("и ещё");
        assertThat(rows(page).filter(having("Сведения о сотруднике изменены")))
                .containsText("должность: было «учитель», стало «методист»");
        Chromium.keep(page, "entries-" + javaScript);

        page.getByLabel("Что произошло").selectOption("participants.person-changed");
        page.getByLabel("По какой день").fill("2100-01-01");
        page.getByText("Показать").click();
        assertThat(rows(page)).hasCount(1);
        rows(page).getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Сведения о сотруднике изменены");
        assertThat(rows(page).first()).containsText("должность учитель методист");
        Chromium.keep(page, "entry-" + javaScript);

        page.getByText("English").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("What the register says of a person was changed");
        page.getByText("Иванова Анна Петровна").first().click();
        assertThat(rows(page)).hasCount(2);
    }

    @Test
    void causesAndEffectsLeadToEachOther() throws Exception {
        live();
        Page page = open(COORDINATOR, new NewContextOptions().setLocale("ru"));
        link(page, "Пара подана на утверждение").click();
        Locator effects = page.locator("section[aria-labelledby=effects]");
        assertThat(effects.locator("ul ul li")).containsText("Пара утверждена приказом");
        Chromium.keep(page, "entry-effects");
        effects.getByText("Пара утверждена приказом").click();
        Locator causes = page.locator("section[aria-labelledby=causes] li");
        assertThat(causes).hasCount(2);
        assertThat(causes.nth(1)).containsText("Пара подана на утверждение");
        assertThat(page.locator("main")).containsText("платформа");
        Chromium.keep(page, "entry-causes");
    }

    @Test
    void itIsReadableOnAPhoneAtNight() throws Exception {
        live();
        Page page = open(
                AUDITOR,
                new NewContextOptions()
                        .setLocale("ru")
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2)
                        .setColorScheme(ColorScheme.DARK));
        assertThat(rows(page)).hasCount(9);
        fits(page);
        Chromium.keep(page, "entries-phone");
        link(page, "Дорожная карта загружена из документа").click();
        assertThat(rows(page).first()).containsText("название — Дорожная карта");
        fits(page);
        Chromium.keep(page, "entry-phone");
    }

    @Test
    void manyEntriesAreLeafedThroughAndMistakesStandBesideTheirFields() {
        for (int n = 0; n < 40; n++) {
            trail.store(
                    "test.made-up",
                    UUID.randomUUID().toString(),
                    0,
                    SINCE.plusSeconds(n),
                    "{\"institution\":\"%s\",\"title\":\"№ %d\"}".formatted(school.id, n),
                    Map.of());
        }
        Page page = open(AUDITOR, new NewContextOptions().setLocale("ru"));
        assertThat(rows(page)).hasCount(30);
        page.getByText("Дальше").click();
        assertThat(rows(page)).hasCount(10);
        assertThat(rows(page).last()).containsText("№ 0");
        page.getByLabel("С какого дня").fill("2022-09-03");
        page.getByLabel("По какой день").fill("2022-09-02");
        page.getByText("Показать").click();
        assertThat(page.locator("#from-wrong")).hasText("Начало позже конца.");
        page.getByText("Сбросить отбор").click();
        assertThat(rows(page)).hasCount(30);
    }

    @Test
    void whoHasNoRightIsToldSo() {
        Page page = open(MENTEE, new NewContextOptions().setLocale("ru"));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("На это у вас нет права.");
    }

    /** A roadmap is imported, a teacher registered and changed, a pair approved by way of the mentor's places. */
    private void live() throws Exception {
        String roadmap = UUID.randomUUID().toString();
        trail.store("roadmap.imported", roadmap, 0, SINCE);
        trail.store("roadmap.occurrence-completed", roadmap, 1, SINCE.plusSeconds(60));
        UUID teacher = school.teacher("2020-09-01");
        school.others.tell(
                teacher,
                new PersonEvent.Changed(
                        teacher,
                        school.id,
                        Personal.of("Иванова Анна Петровна"),
                        Personal.of("методист"),
                        Optional.of(LocalDate.parse("2020-09-01")),
                        LocalDate.parse("2020-09-01"),
                        Optional.empty()));
        String pair = UUID.randomUUID().toString();
        String load = UUID.randomUUID().toString();
        trail.store("pairing.pair-proposed", pair, 0, SINCE.plusSeconds(120));
        trail.store("pairing.mentor-capacity-set", load, 0, SINCE.plusSeconds(150));
        String requested = react("pairing.approval-requested", pair, 1, "command", "director");
        String taken = react("pairing.mentor-places-taken", load, 1, requested, "system");
        react("pairing.pair-approved", pair, 2, taken, "system");
    }

    private String react(String kind, String aggregate, int seq, String cause, String actor) throws Exception {
        return trail.store(
                kind,
                aggregate,
                seq,
                SINCE.plusSeconds(200 + seq),
                trail.approved(kind, aggregate),
                Map.of(
                        "actor",
                        actor,
                        "role",
                        "DIRECTOR",
                        "address",
                        "10.0.0.7",
                        "traceId",
                        "trace " + school.id,
                        "correlationId",
                        kind,
                        "causationId",
                        cause));
    }

    private Page open(Role role, NewContextOptions somebody) {
        somebody.setExtraHTTPHeaders(
                Map.of("Authorization", As.a(role).of(school.id).header()));
        Page page = CHROMIUM.open(somebody);
        page.setDefaultTimeout(3_000);
        page.navigate("http://localhost:" + port + "/monitoring/" + school.id + "/entries");
        return page;
    }

    private static void fits(Page page) {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    private static Locator link(Page page, String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator rows(Page page) {
        return page.locator("table.rows tbody tr");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
