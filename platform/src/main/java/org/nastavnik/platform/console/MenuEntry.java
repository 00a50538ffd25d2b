package org.nastavnik.platform.console;

import java.util.List;
import java.util.Set;
import org.nastavnik.platform.messaging.Role;

/**
 * A page that stands in every page's menu. A feature declares one as a bean.
 *
 * @param place in the menu, which goes by these numbers
 * @param path of the page, where {@code {institution}} stands for the institution that is looked at
 * @param word the message that names it
 * @param roles who sees it
 */
public record MenuEntry(int place, String path, String word, Set<Role> roles) {

    /** One that these roles see. */
    public static MenuEntry of(int place, String path, String word, Role... roles) {
        return new MenuEntry(place, path, word, Set.copyOf(List.of(roles)));
    }
}
