package org.nastavnik.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.security.PassedHeaders;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The menu of all pages there are. In one process these are the entries of all features. Where services are processes of
 * their own, the gateway asks each for its entries, and tells all of them with each page that it passes on.
 */
public final class Menu {

    private static final Comparator<MenuLine> ORDER =
            Comparator.comparingInt(MenuLine::place).thenComparing(MenuLine::path);

    private final List<MenuEntry> entries;
    private final Elsewhere elsewhere;
    private final MessageSource sentences;
    private final JsonMapper json;
    private final boolean passedOn;

    /**
     * The menu of an application.
     *
     * @param entries of its own features
     * @param elsewhere whoever knows of more
     * @param passedOn whether requests come from the gateway, which tells of all pages
     */
    Menu(List<MenuEntry> entries, Elsewhere elsewhere, MessageSource sentences, JsonMapper json, boolean passedOn) {
        this.entries = entries;
        this.elsewhere = elsewhere;
        this.sentences = sentences;
        this.json = json;
        this.passedOn = passedOn;
    }

    /** Those of this process. */
    public List<MenuLine> own() {
        return entries.stream().map(entry -> MenuLine.of(entry, sentences)).toList();
    }

    /** What to tell a service, in the header {@link PassedHeaders#MENU}. */
    public String told(Stream<MenuLine> lines) {
        return Base64.getEncoder()
                .encodeToString(json.writeValueAsString(lines.toList()).getBytes(StandardCharsets.UTF_8));
    }

    /** What a page shows. */
    List<MenuLine.Shown> shown(HttpServletRequest request, Actor actor, UUID institution, Locale language) {
        String told = passedOn ? request.getHeader(PassedHeaders.MENU) : null;
        return (told == null ? Stream.concat(own().stream(), elsewhere.lines().stream()) : read(told))
                .filter(line -> line.isFor(actor))
                .sorted(ORDER)
                .map(line -> line.shown(institution, language))
                .toList();
    }

    private Stream<MenuLine> read(String told) {
        MenuLine[] lines = json.readValue(Base64.getDecoder().decode(told), MenuLine[].class);
        return Stream.of(lines);
    }

    /** Whoever knows of pages in other processes. */
    @FunctionalInterface
    public interface Elsewhere {

        /** Of which there may be none at the moment. */
        List<MenuLine> lines();
    }
}
