package org.nastavnik.pairing.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nastavnik.pairing.person.Persons;
import org.nastavnik.pairing.person.Standing;
import org.springframework.stereotype.Component;

/**
 * Whether participants has made known anything that speaks against a pair. It is looked up before a command, and so may be
 * out of date a moment later: what slips through when a pair is proposed is dropped by
 * {@link WhenPairProposedDropItIfSomebodyIsGone}, and when an approval is asked for it is looked up once more by
 * {@link WhenApprovalRequestedAskForPlaces}, and when that is answered by
 * {@link WhenApprovalAnsweredEndPairIfConsentIsGone}.
 */
@Component
class Readiness {

    private final Persons persons;

    Readiness(Persons persons) {
        this.persons = persons;
    }

    /** Whose consent, of these people, was never given or is taken back; that its term is over parts nobody. */
    Optional<PairRefusal> lostConsent(UUID institution, UUID mentor, List<UUID> mentees) {
        return objection(institution, mentor, mentees, LocalDate.MIN, LocalDate.MIN);
    }

    /**
     * The first thing that speaks against these people being a pair.
     *
     * @param day from which they would be one
     * @param asked when that is asked for, which is when consents have to be in force
     */
    Optional<PairRefusal> objection(UUID institution, UUID mentor, List<UUID> mentees, LocalDate day, LocalDate asked) {
        List<UUID> members = new ArrayList<>(mentees);
        members.add(mentor);
        Map<UUID, Standing> standing = persons.standing(institution, members, day, asked);
        return Stream.concat(
                        Stream.of(mentor).map(standing::get).map(PairRefusal::ofMentor),
                        mentees.stream().map(standing::get).map(PairRefusal::ofMentee))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
