package org.nastavnik.gateway.home;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;

/**
 * A part of the home page that another service tells, at {@code page + "/part"}.
 *
 * @param name the message that names it
 * @param page where it is told at length, with {@code {institution}} for the institution
 * @param roles who may see it, as the service that tells it has them in its menu
 */
record Part(String name, String page, Set<Role> roles) {

    private static final List<Part> ALL = List.of(
            new Part(
                    "home.figures",
                    "/monitoring/{institution}/figures",
                    Set.of(COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL)),
            new Part("home.due", "/roadmap/{institution}/due", Set.of(COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR)));

    /** Those that the actor may see of an institution. */
    static List<Part> of(UUID institution, Actor actor) {
        return ALL.stream()
                .filter(part -> part.roles().stream().anyMatch(actor.roles()::contains))
                .map(part -> new Part(
                        part.name(), part.page().replace("{institution}", institution.toString()), part.roles()))
                .toList();
    }
}
