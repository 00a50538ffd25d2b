package org.nastavnik.contracts.participants;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to a member of staff, as far as the register knows. Dates may lie in the past when told. */
public sealed interface PersonEvent {

    /** The one it happened to. */
    UUID person();

    /** Whose staff it is. */
    UUID institution();

    /**
     * The person entered the register.
     *
     * @param teachingSince start of the experience in teaching, here or before; none for who does not teach
     * @param hiredOn the first day of employment
     */
    @StoredAs(name = "participants.person-registered", revision = 2)
    record Registered(
            UUID person,
            UUID institution,
            @PersonalData("person") Personal fullName,
            @PersonalData("person") Personal position,
            Optional<LocalDate> teachingSince,
            LocalDate hiredOn,
            @PersonalData("person") Optional<Personal> email)
            implements PersonEvent {}

    /** What the register said was wrong or is so no longer; what stands here replaces it. */
    @StoredAs(name = "participants.person-changed", revision = 2)
    record Changed(
            UUID person,
            UUID institution,
            @PersonalData("person") Personal fullName,
            @PersonalData("person") Personal position,
            Optional<LocalDate> teachingSince,
            LocalDate hiredOn,
            @PersonalData("person") Optional<Personal> email)
            implements PersonEvent {}

    /**
     * The person left the institution.
     *
     * @param on the first day on which he or she no longer counts as employed
     */
    @StoredAs(name = "participants.person-departed", revision = 1)
    record Departed(UUID person, UUID institution, LocalDate on) implements PersonEvent {}

    /**
     * The person consented to the keeping of personal data for the programme.
     *
     * @param document by which, as in the institution's register
     * @param purpose for which; none is taking part in the mentoring programme
     * @param until the last day on which it is in force; none if it is until withdrawn
     */
    @StoredAs(name = "participants.consent-given", revision = 3)
    record ConsentGiven(
            UUID person,
            UUID institution,
            LocalDate givenOn,
            @PersonalData("person") Personal document,
            @PersonalData("person") Optional<Personal> purpose,
            Optional<LocalDate> until)
            implements PersonEvent {}

    /**
     * The person took the consent back.
     *
     * @param on the day of it
     */
    @StoredAs(name = "participants.consent-withdrawn", revision = 1)
    record ConsentWithdrawn(UUID person, UUID institution, LocalDate on) implements PersonEvent {}

    /**
     * What is said of the person in words can be read no more: the key to it is destroyed. The consent ends with it. Dates and
     * numbers stay, for figures are counted from them.
     *
     * @param on the day of it
     * @param reason with the institution's key, for it has to outlast the person's
     */
    @StoredAs(name = "participants.person-erased", revision = 1)
    record Erased(
            UUID person,
            UUID institution,
            LocalDate on,
            @PersonalData("institution") Personal reason) implements PersonEvent {}
}
