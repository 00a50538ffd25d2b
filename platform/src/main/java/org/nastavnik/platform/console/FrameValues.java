package org.nastavnik.platform.console;

import static org.springframework.web.servlet.view.UrlBasedViewResolver.REDIRECT_URL_PREFIX;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the frame around every page shows of whoever looks at it. */
final class FrameValues implements HandlerInterceptor {

    private final Menu menu;

    FrameValues(Menu menu) {
        this.menu = menu;
    }

    /** Only where there is going to be a page: programs ask for most, and are not to pay for a frame that they never see. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && !view.startsWith(REDIRECT_URL_PREFIX)) {
            page.addObject("signedIn", !Actor.current().user().equals(Actor.NOBODY.user()));
            page.addObject("menu", menu(request));
        }
    }

    /** Of the institution that the address names, or else of the actor's first. */
    private List<MenuLine.Shown> menu(HttpServletRequest request) {
        Locale language = RequestContextUtils.getLocale(request);
        Actor actor = Actor.current();
        return named(request)
                .or(() -> actor.institutions().stream().min(Comparator.naturalOrder()))
                .map(institution -> menu.shown(request, actor, institution, language))
                .orElse(List.of());
    }

    private static Optional<UUID> named(HttpServletRequest request) {
        try {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    ? Optional.ofNullable((String) variables.get("institution")).map(UUID::fromString)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
