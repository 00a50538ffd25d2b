package org.nastavnik.participants.base;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.participants.base.BaseRefusal.CHANGED;
import static org.nastavnik.participants.base.BaseRefusal.CLOSED;
import static org.nastavnik.participants.base.BaseRefusal.ID_TAKEN;
import static org.nastavnik.participants.base.BaseRefusal.NOT_IN_BASE;
import static org.nastavnik.participants.base.BaseRefusal.TRAINING_IN_FUTURE;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.MentorBaseEvent.Closed;
import org.nastavnik.contracts.participants.MentorBaseEvent.Competency;
import org.nastavnik.contracts.participants.MentorBaseEvent.Entered;
import org.nastavnik.contracts.participants.MentorBaseEvent.Opened;
import org.nastavnik.contracts.participants.MentorBaseEvent.Trained;
import org.nastavnik.participants.base.MentorBaseCommand.Admit;
import org.nastavnik.participants.base.MentorBaseCommand.Close;
import org.nastavnik.participants.base.MentorBaseCommand.Enter;
import org.nastavnik.participants.base.MentorBaseCommand.NoteTraining;
import org.nastavnik.participants.base.MentorBaseCommand.Open;
import org.nastavnik.platform.messaging.Actor;

/** Decides what may happen to a base of mentors. */
@Aggregate
class MentorBase {

    @AggregateIdentifier
    @Nullable
    UUID base;

    @Nullable
    Opened opened;

    final Map<UUID, Entered> entries = new HashMap<>();

    final Set<Trained> trainings = new HashSet<>();

    boolean closed;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Open asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        Opened now = new Opened(asked.id(), asked.institution(), asked.schoolYear());
        if (opened == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(opened.equals(now));
        }
    }

    @EventSourcingHandler
    void evolve(Opened happened) {
        base = happened.base();
        opened = happened;
    }

    /** Of who is in the base as asked for already, there is nothing to say. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Admit known, Actor actor) {
        Enter asked = known.asked();
        UUID institution = institution(actor, asked.seq());
        CLOSED.when(closed);
        BaseRefusal.unlessReady(known.person(), institution);
        Entered now = new Entered(
                known.id(),
                institution,
                asked.personId(),
                asked.competencies().stream()
                        .map(one -> new Competency(one.topic(), one.level()))
                        .toList(),
                asked.capacity(),
                Objects.requireNonNullElse(asked.availability(), List.of()),
                Optional.ofNullable(asked.preferences()));
        if (!now.equals(entries.get(now.person()))) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(Entered happened) {
        entries.put(happened.person(), happened);
    }

    /** Also once the base is closed: whoever is chosen is trained then. A training noted already is not noted again. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(NoteTraining asked, Actor actor, Clock clock) {
        UUID institution = institution(actor, asked.seq());
        NOT_IN_BASE.unless(entries.containsKey(asked.personId()));
        TRAINING_IN_FUTURE.when(asked.completedOn().isAfter(LocalDate.now(clock)));
        Trained now = new Trained(
                asked.id(), institution, asked.personId(), asked.course(), asked.hours(), asked.completedOn());
        if (!trainings.contains(now)) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(Trained happened) {
        trainings.add(happened);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Close asked, Actor actor) {
        UUID institution = institution(actor, asked.seq());
        CLOSED.when(closed);
        apply(new Closed(asked.id(), institution));
    }

    @EventSourcingHandler
    void evolve(Closed happened) {
        closed = true;
    }

    /** That it exists, and for whoever asks, is decided here like all else; hence the policy that would create it. */
    private UUID institution(Actor actor, @Nullable Long seen) {
        if (opened == null || !actor.belongsTo(opened.institution())) {
            throw UNKNOWN.refused();
        }
        CHANGED.when(seen != null && !seen.equals(getVersion()));
        return opened.institution();
    }
}
