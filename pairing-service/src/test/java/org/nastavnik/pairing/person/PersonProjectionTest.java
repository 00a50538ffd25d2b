package org.nastavnik.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.pairing.person.Standing.DEPARTED;
import static org.nastavnik.pairing.person.Standing.ERASED;
import static org.nastavnik.pairing.person.Standing.READY;
import static org.nastavnik.pairing.person.Standing.UNKNOWN;
import static org.nastavnik.pairing.person.Standing.WITHOUT_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.pairing.Participants;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class PersonProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 14);

    @Autowired
    JdbcClient database;

    @Autowired
    Persons persons;

    private final UUID school = UUID.randomUUID();
    private Participants participants;

    @BeforeEach
    void listen(@Autowired EventStore store) {
        participants = new Participants(store);
    }

    @Test
    void findsTheSamePersonsHoweverItIsTold(@Autowired PersonProjection projection) throws Exception {
        ReplayedProjection.of(projection, database, "pairing.person").findsTheSameRows(PersonEvent.class);
    }

    /** The first event, which opens the base, makes no row. */
    @Test
    void findsTheSameMenteesHoweverItIsTold(@Autowired MenteeBaseProjection projection) throws Exception {
        ReplayedProjection.of(projection, database, "pairing.mentee_in_base")
                .findsTheSameRows(3, MenteeBaseEvent.class);
    }

    @Test
    void nobodyIsReadyWhomTheInstitutionDoesNotKnow() {
        UUID person = participants.register(school);
        assertThat(standing(person)).isEqualTo(READY);
        assertThat(standing(UUID.randomUUID())).isEqualTo(UNKNOWN);
        assertThat(persons.standing(UUID.randomUUID(), List.of(person), DAY, DAY))
                .containsEntry(person, UNKNOWN);
    }

    @Test
    void somebodyIsThereUntilTheDayOfTheDeparture() {
        UUID person = participants.register(school);
        participants.depart(school, person, DAY.plusDays(1));
        assertThat(standing(person)).isEqualTo(READY);
        UUID other = participants.register(school);
        participants.depart(school, other, DAY);
        assertThat(standing(other)).isEqualTo(DEPARTED);
    }

    @Test
    void aConsentTakenBackMayBeGivenAgain() {
        UUID person = participants.register(school);
        participants.withdrawConsent(school, person);
        assertThat(standing(person)).isEqualTo(WITHOUT_CONSENT);
        participants.giveConsent(school, person);
        assertThat(standing(person)).isEqualTo(READY);
    }

    @Test
    void whoIsErasedIsReadyNeverMore() {
        UUID person = participants.register(school);
        participants.erase(school, person);
        assertThat(standing(person)).isEqualTo(ERASED);
    }

    @Test
    void nobodyIsReadyWhoHasNeverConsented() {
        UUID person = participants.registerWithoutConsent(school);
        assertThat(standing(person)).isEqualTo(WITHOUT_CONSENT);
        participants.giveConsent(school, person);
        assertThat(standing(person)).isEqualTo(READY);
    }

    @Test
    void nobodyIsReadyAfterTheLastDayOfTheConsent() {
        UUID person = participants.registerWithoutConsent(school);
        participants.giveConsent(school, person, DAY.minusYears(1), DAY);
        assertThat(standing(person)).isEqualTo(READY);
        assertThat(persons.standing(school, List.of(person), DAY, DAY.plusDays(1)))
                .containsEntry(person, WITHOUT_CONSENT);
        participants.giveConsent(school, person);
        assertThat(persons.standing(school, List.of(person), DAY, DAY.plusDays(1)))
                .containsEntry(person, READY);
    }

    @Test
    void whoHasLeftABaseIsNotInItUntilEnteringAgain() {
        UUID base = UUID.randomUUID();
        UUID person = participants.register(school);
        participants.enterMenteeBase(base, school, person);
        participants.leaveMenteeBase(base, school, person);
        assertThat(persons.inMenteeBase(school, List.of(person))).isEmpty();
        participants.enterMenteeBase(base, school, person);
        assertThat(persons.inMenteeBase(school, List.of(person))).containsExactly(person);
    }

    @Test
    void menteesOfABaseAreKnownToItsInstitutionOnly() {
        UUID person = participants.register(school);
        participants.enterMenteeBase(UUID.randomUUID(), school, person);
        assertThat(persons.inMenteeBase(school, List.of(UUID.randomUUID(), person)))
                .containsExactly(person);
        assertThat(persons.inMenteeBase(UUID.randomUUID(), List.of(person))).isEmpty();
    }

    private Standing standing(UUID person) {
        return persons.standing(school, List.of(person), DAY, DAY).getOrDefault(person, UNKNOWN);
    }
}
