package org.nastavnik.platform.console;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;

/**
 * A page that stands in every page's menu. A feature declares one as a bean; beans are sorted by their {@code @Order}.
 *
 * @param path of the page, where {@code {institution}} stands for the institution that is looked at
 * @param word the message that names it
 * @param roles who sees it
 */
public record MenuEntry(String path, String word, Set<Role> roles) {

    /** One that these roles see. */
    public static MenuEntry of(String path, String word, Role... roles) {
        return new MenuEntry(path, word, Set.copyOf(List.of(roles)));
    }

    boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor.roles()::contains);
    }

    MenuEntry in(UUID institution) {
        return new MenuEntry(path.replace("{institution}", institution.toString()), word, roles);
    }
}
