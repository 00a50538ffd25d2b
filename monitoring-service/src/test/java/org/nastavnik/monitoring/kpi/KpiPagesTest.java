package org.nastavnik.monitoring.kpi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.monitoring.OtherServices.concluded;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Chromium;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class KpiPagesTest {

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    private final UUID school = UUID.randomUUID();

    @LocalServerPort
    int port;

    private OtherServices others;

    @BeforeEach
    void listen(@Autowired EventStore store) {
        others = new OtherServices(store);
    }

    /** With JavaScript, and as well without; in the language chosen. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyReadsTheFiguresBesideTheirTargets(boolean javaScript) {
        liveThreeYears();
        Page page = open(AUDITOR, "", new NewContextOptions().setLocale("ru").setJavaScriptEnabled(javaScript));
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(3);
        Locator mentees = card(page, "Наставляемые, довольные программой");
        assertThat(mentees.getByRole(AriaRole.IMG))
                .hasAccessibleDescription("2022: 100 %, цель достигнута. 2023: 50 %, ниже цели. 2024: нет данных.");
        assertThat(row(mentees, "2022")).containsText("100 % 1 из 1 ответили 100 % 60 % цель достигнута");
        assertThat(row(mentees, "2023")).containsText("50 % 1 из 2 ответили 50 % 70 % ниже цели");
        assertThat(row(card(page, "Наставники, довольные программой"), "2024")).containsText("— 85 % нет данных");
        Chromium.keep(page, "figures-" + javaScript);

        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(row(card(page, "Mentees satisfied with the programme"), "2023"))
                .containsText("50% 1 of 2 50% answered 70% below target");
    }

    @Test
    void theyAreReadableOnAPhoneAtNight() {
        liveThreeYears();
        Page page = open(
                AUDITOR,
                "",
                new NewContextOptions()
                        .setLocale("ru")
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2)
                        .setColorScheme(ColorScheme.DARK));
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(3);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        Chromium.keep(page, "figures-phone");
    }

    /** What the home page takes in has no frame of its own. */
    @Test
    void theyAreAPartOfAnotherPageToo() {
        liveThreeYears();
        Page page = open(AUDITOR, "/part", new NewContextOptions().setLocale("ru"));
        assertThat(page.locator("#figures article")).hasCount(3);
        assertThat(page.locator("header, main")).hasCount(0);
    }

    @Test
    void whereThereAreNoneYetThatIsSaid() {
        Page page = open(AUDITOR, "", new NewContextOptions().setLocale("ru"));
        assertThat(page.locator("#figures")).containsText("Пока нет ни целей, ни данных.");
        Chromium.keep(page, "figures-none");
    }

    @Test
    void manyYearsFitAsWell() {
        for (int year = 2014; year <= 2026; year++) {
            others.roadmap(school, Kpi.YOUNG_SPECIALISTS_MENTORED, year, 8 * (year - 2014));
            UUID person = others.teacher(school, year + "-02-01", year + "-02-01");
            if (year % 3 > 0) {
                others.pair(school, UUID.randomUUID(), person, year + "-03-01");
            }
        }
        Page page = open(AUDITOR, "", new NewContextOptions().setLocale("ru"));
        assertThat(page.locator("#figure-YOUNG_SPECIALISTS_MENTORED svg > g")).hasCount(11);
        Chromium.keep(page, "figures-many");
    }

    @Test
    void whoHasNoRightIsToldSo() {
        Page page = open(MENTEE, "", new NewContextOptions().setLocale("ru"));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("На это у вас нет права.");
    }

    /**
     * 2022: Anna, a young specialist, is mentored, and both she and her mentor are satisfied: all 100 %. 2023: Boris comes,
     * young and not mentored: 1/2. Clara, who has long been teaching, is mentored and does not answer, Anna does: 1/2. The
     * mentor is no longer satisfied: 0/1. 2024: nobody is in a pair, and Anna and Boris are still young: 1/2.
     */
    private void liveThreeYears() {
        UUID mentor = others.teacher(school, "2000-09-01", "2000-09-01");
        UUID anna = others.teacher(school, "2022-02-01", "2022-02-01");
        others.teacher(school, "2023-02-01", "2023-02-01");
        UUID clara = others.teacher(school, "2010-09-01", "2010-09-01");
        UUID first = others.pair(school, mentor, anna, "2022-10-20");
        others.tell(first, concluded(first, school, "2023-05-25"));
        UUID second = others.pair(school, mentor, clara, "2023-09-01");
        others.tell(second, concluded(second, school, "2023-12-20"));
        answer(Audience.MENTEES, anna, 2022, 8);
        answer(Audience.MENTORS, mentor, 2022, 9);
        answer(Audience.MENTEES, anna, 2023, 8);
        answer(Audience.MENTORS, mentor, 2023, 4);
        int[] satisfaction = {60, 70, 85};
        for (int n = 0; n < satisfaction.length; n++) {
            others.roadmap(school, Kpi.YOUNG_SPECIALISTS_MENTORED, 2022 + n, 100);
            others.roadmap(school, Kpi.MENTEE_SATISFACTION, 2022 + n, satisfaction[n]);
            others.roadmap(school, Kpi.MENTOR_SATISFACTION, 2022 + n, satisfaction[n]);
        }
    }

    private void answer(Audience audience, UUID person, int year, int rating) {
        UUID survey = UUID.randomUUID();
        others.tell(
                survey,
                new Answered(
                        survey,
                        school,
                        audience,
                        new Round(year, 12),
                        person,
                        Map.of("q", rating),
                        Map.of(),
                        rating,
                        1,
                        rating >= 7));
    }

    private Page open(Role role, String path, NewContextOptions somebody) {
        somebody.setExtraHTTPHeaders(
                Map.of("Authorization", As.a(role).of(school).header()));
        Page page = CHROMIUM.open(somebody);
        page.setDefaultTimeout(3_000);
        page.navigate("http://localhost:" + port + "/monitoring/" + school + "/figures" + path);
        return page;
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name));
    }

    private static Locator row(Locator card, String year) {
        return card.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(card.page().locator("th", new Page.LocatorOptions().setHasText(year))));
    }
}
