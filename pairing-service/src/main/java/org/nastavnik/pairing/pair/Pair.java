package org.nastavnik.pairing.pair;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.ENDED;
import static org.nastavnik.pairing.meeting.MeetingRefusal.NOT_ACTIVE;
import static org.nastavnik.pairing.meeting.MeetingRefusal.NOT_THE_MENTOR;
import static org.nastavnik.pairing.pair.PairRefusal.CHANGED;
import static org.nastavnik.pairing.pair.PairRefusal.ID_TAKEN;
import static org.nastavnik.pairing.pair.PairRefusal.MENTEE_TWICE;
import static org.nastavnik.pairing.pair.PairRefusal.NOT_OWN_VOICE;
import static org.nastavnik.pairing.pair.PairRefusal.NO_MEMBER;
import static org.nastavnik.pairing.pair.PairRefusal.OWN_MENTOR;
import static org.nastavnik.pairing.pair.PairRefusal.UNDER_APPROVAL;
import static org.nastavnik.pairing.pair.PairRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Abandon;
import org.nastavnik.pairing.conclusion.ConclusionCommand.BreakUp;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Conclude;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Dissolve;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.conclusion.Ending;
import org.nastavnik.pairing.meeting.Cycle;
import org.nastavnik.pairing.meeting.MeetingCommand.GiveFeedback;
import org.nastavnik.pairing.meeting.MeetingCommand.LogMeeting;
import org.nastavnik.pairing.meeting.MeetingEvent;
import org.nastavnik.pairing.meeting.MeetingEvent.Held;
import org.nastavnik.pairing.pair.PairCommand.Approve;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.pairing.pair.PairCommand.RecordConsent;
import org.nastavnik.pairing.pair.PairCommand.RefuseApproval;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.ProposalEvent.Proposed;
import org.nastavnik.platform.messaging.Actor;

/**
 * Decides what may happen to a pair. Who may ask is decided here; what may be, by the parts it has: a {@link Proposal} from
 * the beginning, a {@link Cycle} of meetings as long as it works, and an {@link Ending}.
 */
@Aggregate
class Pair {

    @AggregateIdentifier
    @Nullable
    UUID pair;

    @Nullable
    Proposal proposal;

    @Nullable
    Cycle cycle;

    boolean ended;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Propose asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        OWN_MENTOR.when(asked.menteeIds().contains(asked.mentorId()));
        MENTEE_TWICE.when(
                new HashSet<>(asked.menteeIds()).size() < asked.menteeIds().size());
        Proposed now = Proposed.as(asked);
        if (proposal == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(proposal.terms().equals(now));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RecordConsent asked, Actor actor) {
        openTo(actor, asked.seq(), asked.personId()).decide(asked).ifPresent(AggregateLifecycle::apply);
    }

    /** Asked again for the same order, it is the same attempt, unless that was refused. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    int decide(RequestApproval asked, Actor actor, Clock clock) {
        Proposal known = openTo(actor, asked.seq());
        ENDED.when(ended);
        if (!known.knows(asked)) {
            apply(known.decide(asked, LocalDate.now(clock)));
        }
        return known.attempts();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Approve asked) {
        known().decide(asked).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RefuseApproval asked) {
        known().decide(asked).ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(ProposalEvent happened) {
        if (happened instanceof Proposed terms) {
            pair = terms.pair();
            proposal = new Proposal(terms);
        }
        known().evolve(happened);
    }

    @EventSourcingHandler
    void evolve(PairEvent.Approved happened) {
        known().settle();
        cycle = new Cycle(happened.order().date(), known().terms().members());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    int decide(LogMeeting asked, Actor actor, Clock clock) {
        Proposed terms = openTo(actor, asked.seq()).terms();
        NOT_THE_MENTOR.unless(actor.isAny(COORDINATOR) || actor.is(terms.mentor()));
        Held now = atWork().decide(asked, LocalDate.now(clock));
        apply(now);
        return now.n();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(GiveFeedback asked, Actor actor) {
        openTo(actor, asked.seq(), asked.personId());
        atWork().decide(asked).ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(MeetingEvent happened) {
        atWork().evolve(happened);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Conclude asked, Actor actor, Clock clock) {
        Proposed terms = openTo(actor, asked.seq()).terms();
        ENDED.when(ended);
        apply(Ending.decide(asked, terms.institution(), atWork(), LocalDate.now(clock)));
        apply(terms.released());
    }

    /** Of a pair that has never worked nobody outside has heard, and nobody is told. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Dissolve asked, Actor actor, Clock clock) {
        Proposal known = openTo(actor, asked.seq());
        ENDED.when(ended);
        UNDER_APPROVAL.when(known.isUnderApproval());
        if (cycle == null) {
            apply(Ending.decide(asked, LocalDate.now(clock)));
        } else {
            apply(Ending.decide(asked, known.terms().institution(), cycle, LocalDate.now(clock)));
            apply(known.terms().released());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(BreakUp asked) {
        Proposed terms = known().terms();
        if (cycle == null) {
            known().giveUp(asked.on(), asked.reason()).ifPresent(AggregateLifecycle::apply);
        } else {
            apply(Ending.decide(asked, terms.institution(), cycle));
            apply(terms.released());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Abandon asked) {
        known().giveUp(asked.on(), asked.reason()).ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(PairEvent.Concluded happened) {
        end();
    }

    @EventSourcingHandler
    void evolve(PairEvent.Dissolved happened) {
        end();
    }

    @EventSourcingHandler
    void evolve(Abandoned happened) {
        end();
    }

    private void end() {
        known().settle();
        cycle = null;
        ended = true;
    }

    private Cycle atWork() {
        NOT_ACTIVE.when(cycle == null);
        return Objects.requireNonNull(cycle);
    }

    /** That it exists is decided here like all else; hence the policy that would create it. */
    private Proposal known() {
        UNKNOWN.when(proposal == null);
        return Objects.requireNonNull(proposal);
    }

    /** Its members see it, and those who run the programme; for all others there is no such pair. */
    private Proposal openTo(Actor actor, @Nullable Long seen) {
        Proposed terms = known().terms();
        UNKNOWN.unless(actor.belongsTo(terms.institution()));
        UNKNOWN.unless(
                actor.isAny(COORDINATOR, DIRECTOR) || terms.members().stream().anyMatch(actor::is));
        CHANGED.when(seen != null && !seen.equals(getVersion()));
        return known();
    }

    /** The same for what is said by one of the pair, or by a coordinator, from paper. */
    private Proposal openTo(Actor actor, @Nullable Long seen, UUID speaker) {
        Proposal known = openTo(actor, seen);
        NO_MEMBER.unless(known.terms().members().contains(speaker));
        NOT_OWN_VOICE.unless(actor.isAny(COORDINATOR) || actor.is(speaker));
        return known;
    }
}
