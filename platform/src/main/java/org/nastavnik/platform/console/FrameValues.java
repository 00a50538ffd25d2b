package org.nastavnik.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** What the frame around every page shows of whoever looks at it. */
@ControllerAdvice(annotations = Controller.class)
final class FrameValues {

    private final Menu menu;

    FrameValues(Menu menu) {
        this.menu = menu;
    }

    @ModelAttribute("signedIn")
    boolean signedIn() {
        return !Actor.current().user().equals(Actor.NOBODY.user());
    }

    /** Of the institution that the address names, or else of the actor's first. */
    @ModelAttribute("menu")
    List<MenuLine.Shown> menu(HttpServletRequest request, Locale language) {
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
