package org.nastavnik.pairing.pair;

import static org.nastavnik.pairing.pair.PairRefusal.APPROVED;
import static org.nastavnik.pairing.pair.PairRefusal.CONSENTS_CLOSED;
import static org.nastavnik.pairing.pair.PairRefusal.NOT_CONSENTED;
import static org.nastavnik.pairing.pair.PairRefusal.ORDER_IN_FUTURE;
import static org.nastavnik.pairing.pair.PairRefusal.UNDER_APPROVAL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Approved;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.pair.PairCommand.Approve;
import org.nastavnik.pairing.pair.PairCommand.RecordConsent;
import org.nastavnik.pairing.pair.PairCommand.RefuseApproval;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRefused;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRequested;
import org.nastavnik.pairing.pair.ProposalEvent.Consented;
import org.nastavnik.pairing.pair.ProposalEvent.Declined;
import org.nastavnik.pairing.pair.ProposalEvent.Proposed;

/** What is proposed of a pair: the part of it that decides on consents and on the approval, until it works or is given up. */
final class Proposal {

    private final Proposed terms;
    private final Map<UUID, Boolean> consents = new HashMap<>();
    private int attempts;

    /** The attempt to have it approved that has yet to be answered, or that has succeeded. */
    private @Nullable ApprovalRequested underWay;

    private boolean settled;

    Proposal(Proposed terms) {
        this.terms = terms;
    }

    /** Whom it is about. */
    Proposed terms() {
        return terms;
    }

    /** How often somebody has tried to have it approved. */
    int attempts() {
        return attempts;
    }

    /** Whether it is being found out if its mentor has places. */
    boolean isUnderApproval() {
        return underWay != null && !settled;
    }

    /** Whether all may still change their minds. */
    boolean isOpen() {
        return underWay == null && !settled;
    }

    /** A consent or a refusal; nothing new if the person has said so before. */
    Optional<ProposalEvent> decide(RecordConsent asked) {
        UUID person = asked.personId();
        if (asked.accepted().equals(consents.get(person))) {
            return Optional.empty();
        }
        CONSENTS_CLOSED.unless(isOpen());
        return Optional.of(
                asked.accepted()
                        ? new Consented(asked.id(), person, isConsentedByAllBut(person))
                        : new Declined(asked.id(), person));
    }

    /** Whether that very order is under way, or approves the pair already. */
    boolean knows(RequestApproval asked) {
        return underWay != null && underWay.order().equals(asked.order().asOrder());
    }

    /** The next attempt to have it approved. */
    ApprovalRequested decide(RequestApproval asked, LocalDate today) {
        Order order = asked.order().asOrder();
        UNDER_APPROVAL.when(isUnderApproval());
        APPROVED.when(settled);
        NOT_CONSENTED.unless(isConsentedByAllBut(null));
        ORDER_IN_FUTURE.when(order.date().isAfter(today));
        return new ApprovalRequested(
                asked.id(), terms.institution(), terms.mentor(), terms.mentees(), attempts + 1, order);
    }

    /** The approval, unless the attempt has been answered already. */
    Optional<Approved> decide(Approve asked) {
        return awaited(asked.attempt())
                .map(attempt -> new Approved(
                        asked.id(),
                        terms.institution(),
                        terms.form(),
                        terms.mentor(),
                        terms.mentees(),
                        attempt.order()));
    }

    /** The end of an attempt, unless it has been answered already. */
    Optional<ApprovalRefused> decide(RefuseApproval asked) {
        return awaited(asked.attempt())
                .map(attempt -> new ApprovalRefused(asked.id(), attempt.attempt(), asked.reason()));
    }

    /** Its end before it has worked, unless that is being decided, or has been. */
    Optional<Abandoned> giveUp(LocalDate on, String reason) {
        return isOpen() ? Optional.of(new Abandoned(terms.pair(), on, Personal.of(reason))) : Optional.empty();
    }

    void evolve(ProposalEvent happened) {
        switch (happened) {
            case Proposed _ -> {}
            case Consented yes -> consents.put(yes.person(), true);
            case Declined no -> consents.put(no.person(), false);
            case ApprovalRequested attempt -> {
                attempts = attempt.attempt();
                underWay = attempt;
            }
            case ApprovalRefused _ -> underWay = null;
        }
    }

    /** It has been approved, or given up. */
    void settle() {
        settled = true;
    }

    private Optional<ApprovalRequested> awaited(int attempt) {
        return Optional.ofNullable(underWay).filter(one -> !settled && one.attempt() == attempt);
    }

    private boolean isConsentedByAllBut(@Nullable UUID person) {
        return terms.members().stream()
                .allMatch(member -> member.equals(person) || consents.getOrDefault(member, false));
    }
}
