package org.nastavnik.pairing.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** All that can happen in the cycle of a pair's meetings. */
public sealed interface MeetingEvent {

    /** The pair it happened to. */
    UUID pair();

    /**
     * They have met.
     *
     * @param n the number of the meeting in the cycle, from 1
     */
    @StoredAs(name = "pairing.meeting-held", revision = 2)
    record Held(
            UUID pair,
            int n,
            MeetingKind kind,
            LocalDate heldOn,
            @PersonalData("pair") Personal topic) implements MeetingEvent {}

    /**
     * One of them has told how it went.
     *
     * @param rating from 1, the worst, to 10
     */
    @StoredAs(name = "pairing.feedback-given", revision = 2)
    record FeedbackGiven(
            UUID pair,
            int n,
            UUID person,
            int rating,
            @PersonalData("pair") Personal text) implements MeetingEvent {}
}
