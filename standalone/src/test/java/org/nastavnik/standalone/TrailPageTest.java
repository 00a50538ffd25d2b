package org.nastavnik.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what in the three years, as the coordinator reads it: users by the names that the gateway tells. */
@AfterThreeYears
class TrailPageTest {

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    @Autowired
    ThreeYears years;

    @Test
    void whoDidWhatIsReadInWords() {
        Page page = CHROMIUM.open(new NewContextOptions().setLocale("ru").setViewportSize(1180, 900));
        page.navigate(years.address());
        page.getByLabel("Имя пользователя").fill("coordinator");
        page.getByLabel("Пароль").fill(ThreeYears.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Войти")).click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Журнал").setExact(true))
                .click();
        Locator rows = page.locator("table.rows tbody tr");
        assertThat(rows).hasCount(30);
        assertThat(rows.getByText(Pattern.compile("^coordinator$")).first()).isVisible();
        Chromium.keep(page, "trail-of-the-sample");
        Assertions.assertThat(page.locator("#type option").allTextContents())
                .hasSizeGreaterThan(20)
                .noneMatch(kind -> kind.contains("."));

        page.getByLabel("Что произошло").selectOption("pairing.pair-approved");
        page.getByText("Показать").click();
        assertThat(rows.first()).containsText("Пара утверждена приказом");
        rows.first().getByRole(AriaRole.LINK).click();
        Locator causes = page.locator("section[aria-labelledby=causes] li");
        assertThat(causes.last()).containsText("Пара подана на утверждение");
        causes.last().getByRole(AriaRole.LINK).click();
        assertThat(page.locator("main")).containsText("руководитель");
        assertThat(page.locator("dl.facts").first()).containsText("director");
        Chromium.keep(page, "trail-entry-of-the-sample");
    }
}
