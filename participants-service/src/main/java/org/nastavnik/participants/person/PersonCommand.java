package org.nastavnik.participants.person;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;

/**
 * All that can be asked of a member of staff. Where a command carries {@code seq}, the number of the latest change that
 * whoever asks has seen, it is refused if there has been another since.
 */
sealed interface PersonCommand {

    /** The one it is asked of. */
    UUID id();

    /**
     * Enters the person into the register, under an id that the asker has made up, so that asking twice does no harm.
     *
     * @param teachingSince start of the experience in teaching; none for who does not teach
     */
    @AllowedTo(COORDINATOR)
    record Register(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID institution,
            @NotBlank @Size(max = 200) String fullName,
            @NotBlank @Size(max = 200) String position,
            @Nullable LocalDate teachingSince,
            @NotNull LocalDate hiredOn,
            @Email @Size(max = 254) @Nullable String email)
            implements PersonCommand {}

    /** Replaces what the register says of the person. */
    @AllowedTo(COORDINATOR)
    record Change(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotBlank @Size(max = 200) String fullName,
            @NotBlank @Size(max = 200) String position,
            @Nullable LocalDate teachingSince,
            @NotNull LocalDate hiredOn,
            @Email @Size(max = 254) @Nullable String email)
            implements PersonCommand {}

    /**
     * Notes that the person has left.
     *
     * @param on the first day on which he or she no longer counts as employed
     */
    @AllowedTo(COORDINATOR)
    record Depart(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull LocalDate on) implements PersonCommand {}

    /**
     * Notes that the person consents to the keeping of personal data; a later document replaces an earlier one.
     *
     * @param purpose for which; if it does not say, taking part in the mentoring programme
     * @param until the last day on which it is in force; if it does not say, until it is withdrawn
     */
    @AllowedTo(COORDINATOR)
    record GiveConsent(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull LocalDate givenOn,
            @NotBlank @Size(max = 500) String document,
            @Nullable @Size(max = 500) String purpose,
            @Nullable LocalDate until)
            implements PersonCommand {}

    /**
     * Notes that the person has taken the consent back.
     *
     * @param on the day of it; today if it does not say
     */
    @AllowedTo(COORDINATOR)
    record WithdrawConsent(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @Nullable LocalDate on) implements PersonCommand {}
}
