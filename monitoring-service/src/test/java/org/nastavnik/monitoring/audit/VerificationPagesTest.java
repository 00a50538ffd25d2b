package org.nastavnik.monitoring.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An auditor's verification, in a browser. */
@OnOwnLog
class VerificationPagesTest {

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    @LocalServerPort
    int port;

    private final School school;
    private final Log log;

    VerificationPagesTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        school = new School(anybody, store);
        log = new Log(school, database);
    }

    /** With JavaScript the verdict comes by itself; without it one looks again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWholeLogIsVerified(boolean javaScript) {
        log.has(120);
        Page page = open(AUDITOR, new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        page.getByText("Подписать контрольную точку").click();
        assertThat(page.locator("main")).containsText("Последняя контрольная точка: 120 событий");
        page.getByText("Начать проверку").click();
        assertThat(page.locator("#state")).isVisible();
        while (!javaScript && page.locator("#state progress").isVisible()) {
            page.reload();
        }
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Всё цело: событий 120, сверено контрольных точек 1.");
        assertThat(page.locator("#state")).not().hasAttribute("hx-trigger", "every 500ms");
        Chromium.keep(page, "verification-" + javaScript);
        page.getByText("English").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("All is whole: 120 events, compared with 1 checkpoints.");
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        List<String> events = log.has(9);
        school.a(AUDITOR).post("", "/api/audit/checkpoints").expectStatus().isCreated();
        log.tamper("DELETE FROM eventstore.domain_event WHERE event_identifier = ?", events.get(2));
        log.tamper("UPDATE eventstore.domain_event SET payload = '{}' WHERE event_identifier = ?", events.get(4));
        Page page = open(
                AUDITOR,
                new NewContextOptions()
                        .setLocale("ru")
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2)
                        .setColorScheme(ColorScheme.DARK));
        page.getByText("Начать проверку").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Журнал и хранилище расходятся: событий 9, расхождений 2.");
        assertThat(page.locator("#state li")).hasCount(2);
        assertThat(page.locator("#state li").first()).containsText("Удалено");
        assertThat(page.locator("#state li").first()).containsText(events.get(2));
        assertThat(page.locator("#state li").last()).containsText("Изменено после записи");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        Chromium.keep(page, "verification-phone");
    }

    @Test
    void aStrangeCheckpointIsRefusedBesideItsField() {
        log.has(3);
        Page page = open(AUDITOR, new NewContextOptions().setLocale("ru"));
        page.getByLabel("До какой контрольной точки").fill("somebody's\n3\nAAAA\n");
        page.getByText("Начать проверку").click();
        assertThat(page.locator("#checkpoint-wrong"))
                .hasText("Это не контрольная точка этого журнала, подписанная его ключом.");
        page.getByLabel("До какой контрольной точки").fill("2");
        page.getByText("Начать проверку").click();
        assertThat(page.locator("#checkpoint-wrong")).hasText("Такой контрольной точки нет.");
    }

    @Test
    void whoHasNoRightIsToldSo() {
        Page page = open(COORDINATOR, new NewContextOptions().setLocale("ru"));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("На это у вас нет права.");
    }

    private Page open(Role role, NewContextOptions somebody) {
        somebody.setExtraHTTPHeaders(
                Map.of("Authorization", As.a(role).of(school.id).header()));
        Page page = CHROMIUM.open(somebody);
        page.setDefaultTimeout(3_000);
        page.navigate("http://localhost:" + port + "/monitoring/audit");
        return page;
    }
}
