package org.nastavnik.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nastavnik.testing.Chromium;

/** The pages of the gateway as people see them, in a browser that a test class shares. No test may break their policy. */
public final class InChromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<String> forbidden = new ArrayList<>();

    private @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> now = List.copyOf(forbidden);
        forbidden.clear();
        assertThat(now).as("what the pages' policy forbade").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The home page in a new window; for a stranger it leads to sign-in. */
    public Page open(int port, NewContextOptions somebody) {
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

    /** Fills in and sends the form of the sign-in page. */
    public static void signIn(Page page, Somebody somebody) {
        page.locator("#username").fill(somebody.username());
        page.locator("#password").fill(somebody.password());
        page.locator("main button").click();
    }

    /** What the page is about. */
    public static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    /** Lets the browser hear this from a service that is not there. */
    public static void answer(Page page, String address, int status, String html) {
        page.route(
                "**" + address,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html)));
    }
}
