package org.nastavnik.platform.console;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.web.Languages;
import org.springframework.context.MessageSource;

/**
 * A {@link MenuEntry} in words, as one process tells it another.
 *
 * @param words by the language's tag
 */
public record MenuLine(int place, String path, Set<Role> roles, Map<String, String> words) {

    static MenuLine of(MenuEntry entry, MessageSource sentences) {
        return new MenuLine(
                entry.place(),
                entry.path(),
                entry.roles(),
                Languages.ALL.stream()
                        .collect(Collectors.toMap(
                                Locale::toLanguageTag,
                                language -> sentences.getMessage(entry.word(), null, language))));
    }

    /** Whether the actor sees it. */
    public boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor.roles()::contains);
    }

    Shown shown(UUID institution, Locale language) {
        return new Shown(
                path.replace("{institution}", institution.toString()),
                words.getOrDefault(language.getLanguage(), words.getOrDefault(Languages.FIRST.toLanguageTag(), path)));
    }

    /** What stands on a page. */
    record Shown(String path, String word) {}
}
