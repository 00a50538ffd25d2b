package org.nastavnik.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.nastavnik.platform.console.Menu;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.security.PassedHeaders;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.WebUtils;

/**
 * What becomes of a request on its way to a service. Who asks is told by a token of the gateway's own, in place of whatever
 * somebody has signed in by: no password, no session and no token of a user's gets any further. Nobody is passed on as nobody,
 * where the door lets strangers in.
 */
@Component
@Conditional(ServicesElsewhere.class)
final class PassingOn {

    private static final String API = "/api/";
    private static final String LANGUAGE = "language";

    private final Passes passes;
    private final Menu menu;
    private final MenuElsewhere pages;

    PassingOn(Passes passes, Menu menu, MenuElsewhere pages) {
        this.passes = passes;
        this.menu = menu;
        this.pages = pages;
    }

    ServerRequest rewritten(ServerRequest request) {
        HttpServletRequest came = request.servletRequest();
        Actor actor = Actor.current();
        return ServerRequest.from(request)
                .headers(headers -> {
                    // Spring adds the charset in which it would read the body, which is for the service to choose.
                    set(
                            headers,
                            HttpHeaders.CONTENT_TYPE,
                            Optional.ofNullable(came.getHeader(HttpHeaders.CONTENT_TYPE)));
                    set(headers, HttpHeaders.COOKIE, language(came));
                    boolean known = !actor.user().equals(Actor.NOBODY.user());
                    set(
                            headers,
                            HttpHeaders.AUTHORIZATION,
                            known ? Optional.of("Bearer " + passes.of(actor)) : Optional.empty());
                    boolean page = known && !came.getRequestURI().startsWith(API);
                    set(headers, PassedHeaders.MENU, page ? Optional.of(menu(actor)) : Optional.empty());
                    // Whoever has signed in otherwise than by a page has no session, and shall not get one.
                    boolean form = page && came.getHeader(HttpHeaders.AUTHORIZATION) == null;
                    set(headers, PassedHeaders.FORM_TOKEN, form ? formToken(came) : Optional.empty());
                })
                .build();
    }

    private String menu(Actor actor) {
        return menu.told(
                Stream.concat(menu.own().stream(), pages.lines().stream()).filter(line -> line.isFor(actor)));
    }

    private static void set(HttpHeaders headers, String name, Optional<String> value) {
        value.ifPresentOrElse(known -> headers.set(name, known), () -> headers.remove(name));
    }

    private static Optional<String> language(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, LANGUAGE))
                .map(Cookie::getValue)
                .map(value -> LANGUAGE + "=" + value);
    }

    private static Optional<String> formToken(HttpServletRequest request) {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken::getToken);
    }
}
