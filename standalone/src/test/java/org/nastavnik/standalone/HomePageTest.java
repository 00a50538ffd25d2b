package org.nastavnik.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;

/** What the coordinator sees of the three years in a browser; the numbers are those of {@link ThreeYearsTest}. */
@AfterThreeYears
class HomePageTest {

    private static @Nullable Chromium chromium;

    @Autowired
    ThreeYears years;

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

    @Test
    void theCoordinatorSignsInAndReadsTheFiguresOfEachYearAndWhatIsDue() {
        Page page = signedIn(new NewContextOptions().setLocale("ru").setViewportSize(1180, 900));
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Центр дополнительного образования «Созвездие»");

        assertThat(figure(page, "YOUNG_SPECIALISTS_MENTORED", 2022)).containsText("75 % 3 из 4 100 % ниже цели");
        assertThat(figure(page, "YOUNG_SPECIALISTS_MENTORED", 2023)).containsText("100 % 3 из 3 100 % цель достигнута");
        assertThat(figure(page, "YOUNG_SPECIALISTS_MENTORED", 2024)).containsText("100 % 3 из 3 100 % цель достигнута");
        assertThat(figure(page, "MENTEE_SATISFACTION", 2022))
                .containsText("33,3 % 1 из 3 ответили 66,7 % 60 % ниже цели");
        assertThat(figure(page, "MENTEE_SATISFACTION", 2023)).containsText("50 % 2 из 4 ответили 100 % 70 % ниже цели");
        assertThat(figure(page, "MENTEE_SATISFACTION", 2024))
                .containsText("100 % 3 из 3 ответили 100 % 85 % цель достигнута");
        assertThat(figure(page, "MENTOR_SATISFACTION", 2022))
                .containsText("100 % 2 из 2 ответили 100 % 60 % цель достигнута");
        assertThat(figure(page, "MENTOR_SATISFACTION", 2023))
                .containsText("66,7 % 2 из 3 ответили 100 % 70 % ниже цели");
        assertThat(figure(page, "MENTOR_SATISFACTION", 2024))
                .containsText("66,7 % 2 из 3 ответили 66,7 % 85 % ниже цели");
        assertThat(page.locator("#figure-MENTEE_SATISFACTION svg"))
                .hasAccessibleDescription(
                        "2022: 33,3 %, ниже цели. 2023: 50 %, ниже цели. 2024: 100 %, цель достигнута.");

        assertThat(page.getByText("Исполнено 39 из 43")).isVisible();
        assertThat(page.getByText("Просрочено: 4")).isVisible();
        Chromium.keep(page, "home-of-the-sample");
    }

    @Test
    void fromThereTheRoadmapIsReachedAndSpeaksEnglishToo() {
        Page page = signedIn(new NewContextOptions().setLocale("ru").setViewportSize(1180, 900));
        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Дорожная карта").setExact(true))
                .click();
        assertThat(page.locator("tr, li, article")
                        .filter(new Locator.FilterOptions().setHasText("6.2.1"))
                        .first())
                .isVisible();
        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Chromium.keep(page, "roadmap-of-the-sample");
    }

    @Test
    void itFitsAPhone() {
        Page page = signedIn(new NewContextOptions().setLocale("ru").setViewportSize(360, 740));
        assertThat(figure(page, "MENTOR_SATISFACTION", 2024)).containsText("66,7 %");
        assertThat(page.getByText("Исполнено 39 из 43")).isVisible();
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        Chromium.keep(page, "home-of-the-sample-phone");
    }

    private Page signedIn(NewContextOptions somebody) {
        Page page = Objects.requireNonNull(chromium).open(somebody);
        page.navigate(years.address());
        page.getByLabel("Имя пользователя").fill("coordinator");
        page.getByLabel("Пароль").fill(ThreeYears.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Войти")).click();
        return page;
    }

    private static Locator figure(Page page, String kpi, int year) {
        return page.locator("#figure-" + kpi + " tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(Integer.toString(year)))));
    }
}
