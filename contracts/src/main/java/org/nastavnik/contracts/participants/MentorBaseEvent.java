package org.nastavnik.contracts.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to a base of mentors: the list of those who may be asked to mentor in a school year. */
public sealed interface MentorBaseEvent {

    /** The one it happened to. */
    UUID base();

    /** Whose it is. */
    UUID institution();

    /**
     * It may be filled from now on.
     *
     * @param schoolYear as written, {@code 2022/2023}
     */
    @StoredAs(name = "participants.mentor-base-opened", revision = 1)
    record Opened(UUID base, UUID institution, String schoolYear) implements MentorBaseEvent {}

    /**
     * Somebody is in it, or what is known of who was has changed.
     *
     * @param capacity how many mentees at the same time, from 1
     * @param availability when, in words of the institution
     */
    @StoredAs(name = "participants.mentor-entered", revision = 2)
    record Entered(
            UUID base,
            UUID institution,
            UUID person,
            List<Competency> competencies,
            int capacity,
            @PersonalData("person") List<Personal> availability,
            @PersonalData("person") Optional<Personal> preferences)
            implements MentorBaseEvent {}

    /**
     * A mentor in it has completed a course.
     *
     * @param hours of teaching, from 1
     */
    @StoredAs(name = "participants.mentor-trained", revision = 2)
    record Trained(
            UUID base,
            UUID institution,
            UUID person,
            @PersonalData("person") Personal course,
            int hours,
            LocalDate completedOn)
            implements MentorBaseEvent {}

    /**
     * Somebody who was in it is no longer, because there is no consent any more.
     *
     * @param on the first day of that
     */
    @StoredAs(name = "participants.mentor-left", revision = 1)
    record Left(UUID base, UUID institution, UUID person, LocalDate on) implements MentorBaseEvent {}

    /** Nobody enters it any more. */
    @StoredAs(name = "participants.mentor-base-closed", revision = 1)
    record Closed(UUID base, UUID institution) implements MentorBaseEvent {}

    /** What somebody can teach. */
    record Competency(@PersonalData("person") Personal topic, Level level) {}
}
