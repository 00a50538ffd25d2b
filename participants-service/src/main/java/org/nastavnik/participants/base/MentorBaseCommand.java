package org.nastavnik.participants.base;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.participants.person.StaffMember;
import org.nastavnik.platform.messaging.AllowedTo;

/**
 * All that can be asked of a base of mentors. Where a command carries {@code seq}, the number of the latest change that
 * whoever asks has seen, it is refused if there has been another since.
 */
sealed interface MentorBaseCommand {

    /** The one it is asked of. */
    UUID id();

    /** Lets it be filled, under an id that the asker has made up, so that asking twice does no harm. */
    @AllowedTo(COORDINATOR)
    record Open(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID institution,
            @NotNull @SchoolYear String schoolYear)
            implements MentorBaseCommand {}

    /**
     * Enters somebody who may be asked to mentor, or replaces what the base says of whoever is in it. The base itself is
     * asked to {@link Admit} the person.
     *
     * @param capacity how many mentees at the same time
     * @param availability when, in words of the institution, if it is known
     * @param preferences with whom and how the mentor would like to work
     */
    @AllowedTo(COORDINATOR)
    record Enter(
            @NotNull UUID id,
            @Nullable Long seq,
            @NotNull UUID personId,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Subject> competencies,
            @NotNull @Min(1) @Max(50) Integer capacity,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> availability,
            @Nullable @Size(max = 2000) String preferences)
            implements MentorBaseCommand {

        /** What to ask the base, knowing who it is. */
        Admit knowing(Optional<StaffMember> person) {
            return new Admit(id, this, person.orElse(null));
        }
    }

    /**
     * What {@link Enter} asks for, with what it takes to decide on it.
     *
     * @param person as the staff register has just known him or her, if it does
     */
    @AllowedTo(COORDINATOR)
    record Admit(
            @TargetAggregateIdentifier UUID id,
            Enter asked,
            @Nullable StaffMember person) implements MentorBaseCommand {}

    /**
     * Notes that a mentor in the base has completed a course.
     *
     * @param hours of teaching
     */
    @AllowedTo(COORDINATOR)
    record NoteTraining(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull UUID personId,
            @NotBlank @Size(max = 300) String course,
            @NotNull @Min(1) @Max(10_000) Integer hours,
            @NotNull LocalDate completedOn)
            implements MentorBaseCommand {}

    /**
     * Takes somebody out, if the base is open and he or she entered it by that moment; the platform alone asks for it.
     *
     * @param on the first day on which the person may not be in it
     * @param by by when the person entered, in whose place a later entry would not be
     */
    record Leave(@TargetAggregateIdentifier UUID id, UUID personId, LocalDate on, Instant by)
            implements MentorBaseCommand {}

    /** Lets nobody enter it any more. */
    @AllowedTo(COORDINATOR)
    record Close(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq) implements MentorBaseCommand {}
}
