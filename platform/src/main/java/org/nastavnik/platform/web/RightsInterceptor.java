package org.nastavnik.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AccessRefusal;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through to a handler of ours only for whom {@link AllowedTo} names: on the method, or on the command that
 * it is {@link Asked} for. What has neither is for nobody. Where an address names an institution, it has to be the actor's.
 */
final class RightsInterceptor implements HandlerInterceptor {

    private static final String OURS = "org.nastavnik.";
    private static final String INSTITUTION = "institution";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            Actor actor = Actor.current();
            AccessRefusal.NO_RIGHT.unless(
                    rule(method).filter(rule -> allows(rule, actor)).isPresent());
            institution(request).ifPresent(named -> AccessRefusal.INSTITUTION_UNKNOWN.unless(actor.belongsTo(named)));
        }
        return true;
    }

    private static boolean allows(AllowedTo rule, Actor actor) {
        return rule.strangers()
                || actor.isAny(rule.value())
                || (rule.value().length == 0 && !actor.user().equals(Actor.NOBODY.user()));
    }

    private static Optional<AllowedTo> rule(HandlerMethod method) {
        return Stream.concat(
                        Stream.of(method.getMethod()),
                        Arrays.stream(method.getMethodParameters()).map(MethodParameter::getParameterType))
                .map(place -> place.getAnnotation(AllowedTo.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** One that is no UUID is left to whoever reads it. */
    private static Optional<UUID> institution(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(INSTITUTION))
                    .or(() -> Optional.ofNullable(pathVariable(request)))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String pathVariable(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) variables.get(INSTITUTION)
                : null;
    }
}
