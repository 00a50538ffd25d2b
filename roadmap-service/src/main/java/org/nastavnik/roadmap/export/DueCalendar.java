package org.nastavnik.roadmap.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.nastavnik.roadmap.execution.Standing;
import org.nastavnik.roadmap.execution.Standing.Due;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what a roadmap has due into a calendar (RFC 5545): for each due window the last day, as a day of its own that keeps
 * nobody busy. It says what is to be done and how that stands, but not by whom, nor what proves it.
 */
@Component
public class DueCalendar {

    private final MessageSource sentences;

    DueCalendar(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** The calendar of a roadmap, which says that it was written {@code now}. */
    public byte[] of(Standing standing, Instant now, Locale language) {
        Calendar calendar = new Calendar();
        calendar.add(
                new ProdId("-//Nastavnik//Roadmap//" + language.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        standing.dues().forEach(due -> calendar.add(event(standing, due, now, language)));
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Standing standing, Due due, Instant now, Locale language) {
        LocalDate day = due.occurrence().to();
        String title = due.task().title().lines().findFirst().orElse("");
        VEvent event = new VEvent(false);
        event.add(new Uid("%s-%s-%d@nastavnik"
                .formatted(
                        standing.plan().id(),
                        due.task().number(),
                        due.occurrence().n())));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(new Summary(due.task().number() + " " + title));
        event.add(new Description(say("occurrence." + due.occurrence().status(), language) + "\n"
                + due.task().title()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private String say(String sentence, Locale language) {
        return sentences.getMessage(sentence, null, language);
    }
}
