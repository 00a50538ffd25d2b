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
 * {@link WhenApprovalRequestedAskForPlaces}.
 */
@Component
class Readiness {

    private final Persons persons;

    Readiness(Persons persons) {
        this.persons = persons;
    }

    /** The first thing that speaks against these people being a pair on a day. */
    Optional<PairRefusal> objection(UUID institution, UUID mentor, List<UUID> mentees, LocalDate day) {
        List<UUID> members = new ArrayList<>(mentees);
        members.add(mentor);
        Map<UUID, Standing> standing = persons.standing(institution, members, day);
        return Stream.concat(
                        Stream.of(mentor).map(standing::get).map(PairRefusal::ofMentor),
                        mentees.stream().map(standing::get).map(PairRefusal::ofMentee))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
