package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.kpi.FactKind.ANSWERED_AS_MENTEE;
import static org.nastavnik.monitoring.kpi.FactKind.ANSWERED_AS_MENTOR;
import static org.nastavnik.monitoring.kpi.FactKind.EMPLOYED;
import static org.nastavnik.monitoring.kpi.FactKind.ENTERED_AS_MENTEE;
import static org.nastavnik.monitoring.kpi.FactKind.TEACHES;
import static org.nastavnik.monitoring.kpi.FactKind.TOOK_PART_AS_MENTEE;
import static org.nastavnik.monitoring.kpi.FactKind.TOOK_PART_AS_MENTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.contracts.pairing.PairEvent.Approved;
import org.nastavnik.contracts.pairing.PairEvent.Concluded;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.contracts.participants.PersonEvent.Changed;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.nastavnik.monitoring.kpi.Said.Rated;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.platform.projection.AggregateByAggregate;
import org.springframework.stereotype.Component;

/** Makes facts of what the register, the pairs and the surveys tell. */
@Component
@ProcessingGroup("monitoring.fact")
class FactProjection implements AggregateByAggregate {

    private final FactBook book;

    FactProjection(FactBook book) {
        this.book = book;
    }

    @EventHandler
    void on(Registered now, DomainEventMessage<?> told) {
        book.tell(told, now.person(), now.institution(), staff(now.person(), now.hiredOn(), now.teachingSince()));
    }

    @EventHandler
    void on(Changed now, DomainEventMessage<?> told) {
        book.tell(told, now.person(), now.institution(), staff(now.person(), now.hiredOn(), now.teachingSince()));
    }

    @EventHandler
    void on(Departed now, DomainEventMessage<?> told) {
        book.tell(told, now.person(), now.institution(), List.of(Said.endedBefore(EMPLOYED, now.on())));
    }

    /** From the day of the order, although the order may be told of later. */
    @EventHandler
    void on(Approved now, DomainEventMessage<?> told) {
        LocalDate day = now.order().date();
        Stream<Said> mentees = now.mentees().stream()
                .distinct()
                .flatMap(mentee -> Stream.of(
                        Said.from(ENTERED_AS_MENTEE, mentee, day), Said.from(TOOK_PART_AS_MENTEE, mentee, day)));
        Stream<Said> mentor = Stream.of(Said.from(TOOK_PART_AS_MENTOR, now.mentor(), day));
        book.tell(
                told,
                now.pair(),
                now.institution(),
                Stream.concat(mentees, mentor).toList());
    }

    @EventHandler
    void on(Concluded now, DomainEventMessage<?> told) {
        book.tell(told, now.pair(), now.institution(), endedAfter(now.concludedOn()));
    }

    @EventHandler
    void on(Dissolved now, DomainEventMessage<?> told) {
        book.tell(told, now.pair(), now.institution(), endedAfter(now.on()));
    }

    /** It belongs to its round's year, whenever it was given. */
    @EventHandler
    void on(Answered now, DomainEventMessage<?> told) {
        var kind = switch (now.audience()) {
            case MENTEES -> ANSWERED_AS_MENTEE;
            case MENTORS -> ANSWERED_AS_MENTOR;
        };
        LocalDate from = now.round().firstDay();
        LocalDate nextYear = LocalDate.of(now.round().year() + 1, 1, 1);
        var rated = new Rated(now.sum(), now.items(), now.satisfied());
        book.tell(told, now.survey(), now.institution(), List.of(new Said(kind, now.person(), from, nextYear, rated)));
    }

    @Override
    public void fill(Runnable handling) {
        book.fill(handling);
    }

    @ResetHandler
    void forget() {
        book.forget();
    }

    private static List<Said> staff(UUID person, LocalDate hiredOn, Optional<LocalDate> teachingSince) {
        return List.of(
                Said.from(EMPLOYED, person, hiredOn),
                teachingSince
                        .map(since -> Said.from(TEACHES, person, since))
                        .orElseGet(() -> Said.never(TEACHES, person)));
    }

    /** Who has entered a programme once has done so for good. */
    private static List<Said> endedAfter(LocalDate lastDay) {
        LocalDate until = lastDay.plusDays(1);
        return List.of(Said.endedBefore(TOOK_PART_AS_MENTEE, until), Said.endedBefore(TOOK_PART_AS_MENTOR, until));
    }
}
