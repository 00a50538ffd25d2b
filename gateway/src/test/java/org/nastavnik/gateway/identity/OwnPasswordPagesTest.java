package org.nastavnik.gateway.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.gateway.InChromium.signIn;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.gateway.InChromium;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class OwnPasswordPagesTest {

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @LocalServerPort
    int port;

    @Autowired
    RestTestClient http;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyChangesAOneTimePasswordAndGoesOn(boolean javaScript) {
        Somebody once = Somebody.addedForOneTime(http, MENTOR);
        Page page = chromium.open(port, new NewContextOptions().setLocale("en").setJavaScriptEnabled(javaScript));
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

    private static void change(Page page, String current, String password) {
        page.getByLabel("Password now").fill(current);
        page.getByLabel("New password").fill(password);
        page.getByText("Change the password").click();
    }
}
