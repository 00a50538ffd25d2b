package org.nastavnik.roadmap.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.execution.ExecutionQueries;
import org.nastavnik.roadmap.execution.Standing;
import org.nastavnik.roadmap.export.DueCalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars at the addresses that were given out, for programs that cannot sign in. */
@RestController
class Calendars {

    private final FeedQueries feeds;
    private final ExecutionQueries roadmaps;
    private final DueCalendar calendar;
    private final Clock clock;

    Calendars(FeedQueries feeds, ExecutionQueries roadmaps, DueCalendar calendar, Clock clock) {
        this.feeds = feeds;
        this.roadmaps = roadmaps;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As it stands today; the same all day long unless the roadmap changes. */
    @GetMapping("/calendars/{name}")
    @AllowedTo(
            value = {},
            strangers = true)
    ResponseEntity<byte[]> calendar(@PathVariable String name, Locale language) {
        UUID roadmap = Secret.in(name).flatMap(feeds::roadmap).orElseThrow(FeedRefusal.UNKNOWN::refused);
        LocalDate today = LocalDate.now(clock);
        // Whoever has the address may read this much of it.
        Standing standing = roadmaps.find(roadmap, Actor.SYSTEM, today).orElseThrow(FeedRefusal.UNKNOWN::refused);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("%d-%s-%s".formatted(standing.seq(), today, language.getLanguage()))
                .body(calendar.of(standing, today.atStartOfDay(clock.getZone()).toInstant(), language));
    }
}
