package org.nastavnik.contracts.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to a base of mentees: the list of those who seek a mentor in a school year. */
public sealed interface MenteeBaseEvent {

    /** The one it happened to. */
    UUID base();

    /** Whose it is. */
    UUID institution();

    /**
     * It may be filled from now on.
     *
     * @param schoolYear as written, {@code 2022/2023}
     */
    @StoredAs(name = "participants.mentee-base-opened", revision = 1)
    record Opened(UUID base, UUID institution, String schoolYear) implements MenteeBaseEvent {}

    /**
     * Somebody is in it, or what is known of who was has changed.
     *
     * @param requests what is to be learned, the most important first
     * @param availability when, in words of the institution
     */
    @StoredAs(name = "participants.mentee-entered", revision = 2)
    record Entered(
            UUID base,
            UUID institution,
            UUID person,
            List<Request> requests,
            @PersonalData("person") List<Personal> availability)
            implements MenteeBaseEvent {}

    /**
     * Somebody who was in it is no longer, because there is no consent any more.
     *
     * @param on the first day of that
     */
    @StoredAs(name = "participants.mentee-left", revision = 1)
    record Left(UUID base, UUID institution, UUID person, LocalDate on) implements MenteeBaseEvent {}

    /** Nobody enters it any more. */
    @StoredAs(name = "participants.mentee-base-closed", revision = 1)
    record Closed(UUID base, UUID institution) implements MenteeBaseEvent {}

    /** What somebody wants to learn. */
    record Request(@PersonalData("person") Personal topic, Level level) {}
}
