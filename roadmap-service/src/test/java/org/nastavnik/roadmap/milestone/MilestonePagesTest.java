package org.nastavnik.roadmap.milestone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Chromium;
import org.nastavnik.testing.OverHttp;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class MilestonePagesTest {

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    @LocalServerPort
    int port;

    private final School school;
    private final Elsewhere elsewhere;

    MilestonePagesTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody);
        elsewhere = new Elsewhere(store, school.id);
    }

    @Test
    void somebodySeesWhatATaskIsBoundToAndWhichEventHasDoneIt() {
        new Mentoring(school).approved();
        var closed = elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        Page page = open(COORDINATOR);
        assertThat(row(page, "1.2")).containsText("Отмечается само: база наставляемых закрыта");
        assertThat(row(page, "1.2")).containsText("14.09.2023: событие платформы База наставляемых закрыта");
        assertThat(row(page, "1.2").locator(".proof a"))
                .hasAttribute("href", "/monitoring/" + school.id + "/entries/" + closed.getIdentifier());
        assertThat(row(page, "1.2")).not().containsText(closed.getIdentifier());
        assertThat(row(page, "1.1")).not().containsText("Отмечается само");
        Chromium.keep(page, "milestones");
        page.getByText("English").click();
        assertThat(row(page, "1.2")).containsText("Done by itself: the base of mentees is closed");
        assertThat(row(page, "1.2")).containsText("event of the platform");
    }

    /** The entries of the audit log are not for them. */
    @Test
    void anExecutorIsNotLedWhereNobodyLetsThemIn() {
        new Mentoring(school).approved();
        elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        Page page = open(EXECUTOR);
        assertThat(row(page, "1.2")).containsText("событие платформы");
        assertThat(row(page, "1.2").locator(".proof a")).hasCount(0);
    }

    private Page open(Role role) {
        Page page = CHROMIUM.open(new NewContextOptions()
                .setLocale("ru")
                .setExtraHTTPHeaders(
                        Map.of("Authorization", As.a(role).of(school.id).header())));
        page.setDefaultTimeout(3_000);
        page.navigate("http://localhost:" + port + "/roadmap/" + school.id);
        return page;
    }

    private static Locator row(Page page, String task) {
        return page.locator("[id='task-" + task + "']");
    }
}
