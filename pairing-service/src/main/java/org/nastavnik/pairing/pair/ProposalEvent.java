package org.nastavnik.pairing.pair;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;
import org.nastavnik.pairing.conclusion.ConclusionEvent.MentorReleased;
import org.nastavnik.pairing.pair.PairCommand.Propose;

/** All that can happen to a pair until it works, from when on others hear of it. */
sealed interface ProposalEvent {

    /** The one it happened to. */
    UUID pair();

    /** Somebody has put it together. */
    @StoredAs(name = "pairing.pair-proposed", revision = 2)
    record Proposed(
            UUID pair,
            UUID institution,
            String form,
            UUID mentor,
            List<UUID> mentees,
            Optional<UUID> round,

            @PersonalData(
                    value = "pair",
                    about = {"mentor", "mentees"})
            List<Personal> goals)
            implements ProposalEvent {

        static Proposed as(Propose asked) {
            return new Proposed(
                    asked.id(),
                    asked.institution(),
                    asked.form(),
                    asked.mentorId(),
                    asked.menteeIds(),
                    Optional.ofNullable(asked.round()),
                    Objects.requireNonNullElse(asked.goals(), List.<String>of()).stream()
                            .map(Personal::of)
                            .toList());
        }

        /** What sets its mentor free, once it ends. */
        MentorReleased released() {
            return new MentorReleased(pair, institution, mentor);
        }

        /** All who are in it. */
        Set<UUID> members() {
            return Stream.concat(Stream.of(mentor), mentees.stream()).collect(Collectors.toSet());
        }
    }

    /**
     * One of the pair wants to be in it.
     *
     * @param byAll whether all do now
     */
    @StoredAs(name = "pairing.member-consented", revision = 1)
    record Consented(UUID pair, UUID person, boolean byAll) implements ProposalEvent {}

    /** One of the pair does not want to be in it, or no longer does. */
    @StoredAs(name = "pairing.member-declined", revision = 1)
    record Declined(UUID pair, UUID person) implements ProposalEvent {}

    /**
     * The director has an order for it; whether its mentor has places is being found out.
     *
     * @param attempt the how-manieth, from 1
     */
    @StoredAs(name = "pairing.approval-requested", revision = 2)
    record ApprovalRequested(UUID pair, UUID institution, UUID mentor, List<UUID> mentees, int attempt, Order order)
            implements ProposalEvent {}

    /**
     * It does not come to pass, this time.
     *
     * @param reason the code of the rule that forbids it
     */
    @StoredAs(name = "pairing.approval-refused", revision = 1)
    record ApprovalRefused(UUID pair, int attempt, String reason) implements ProposalEvent {}
}
