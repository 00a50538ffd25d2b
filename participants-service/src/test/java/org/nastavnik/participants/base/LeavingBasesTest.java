package org.nastavnik.participants.base;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.contracts.participants.Level;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.participants.person.StaffMember;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nobody is in a base that may be filled without a consent, whenever it was taken back. */
@OverHttp
class LeavingBasesTest {

    private static final String CONSENT = "/api/persons/{id}/consent";

    private final UUID school = UUID.randomUUID();

    @Autowired
    ProjectionFreshness freshness;

    @Autowired
    Clock clock;

    private Asking coordinator;
    private People people;

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        coordinator = Asking.as(As.a(COORDINATOR).of(school), anybody);
        people = new People(coordinator, school);
    }

    @ParameterizedTest
    @EnumSource
    void whoTakesTheConsentBackLeavesWhatIsOpenAndComesBackWithAnother(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID closed = bases.open("2021/2022");
        UUID one = bases.open("2022/2023");
        UUID another = bases.open("2023/2024");
        UUID leaving = people.registerWithConsent("Vegina Maria");
        UUID staying = people.registerWithConsent("Altairova Darya");
        for (UUID base : List.of(closed, one, another)) {
            bases.enter(base, leaving, "BASIC");
            bases.enter(base, staying, "BASIC");
        }
        coordinator.ask(HttpMethod.POST, 204, null, null, bases.closure(), closed);

        coordinator.delete(204, CONSENT, leaving);

        coordinator.get(200, bases.one(), closed).json("{\"seq\": 3, \"entries\": [{}, {}]}");
        for (UUID base : List.of(one, another)) {
            coordinator
                    .get(200, bases.one(), base)
                    .json("{\"seq\": 3, \"entries\": [{\"personId\": \"%s\"}]}".formatted(staying));
        }
        coordinator
                .get(200, bases.list(), school)
                .json("{\"items\": [{\"entries\": 1}, {\"entries\": 1}, {\"entries\": 2}]}");

        coordinator.put(204, "{\"givenOn\": \"%s\", \"document\": \"No. 8\"}".formatted(today()), CONSENT, leaving);
        bases.enter(one, leaving, "EXPERT");
        coordinator
                .get(200, bases.one(), one)
                .json("{\"seq\": 4, \"entries\": [{}, {}]}")
                .jsonPath("$.entries[1].personId")
                .isEqualTo(leaving.toString());
    }

    /** As if whoever let them in had looked a moment before the consent was taken back. */
    @Test
    void whoWasLetInWhileTheConsentWasTakenBackLeavesAgain(@Autowired CommandGateway commands) {
        Bases mentees = new Bases(Kind.MENTEES, coordinator, school);
        Bases mentors = new Bases(Kind.MENTORS, coordinator, school);
        UUID ofMentees = mentees.open("2022/2023");
        UUID ofMentors = mentors.open("2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        coordinator.delete(204, CONSENT, person);
        StaffMember before = new StaffMember(person, school, true, false, true);
        List<Subject> subjects = List.of(new Subject("Lesson plans", Level.BASIC));
        commands.sendAndWait(new MenteeBaseCommand.Admit(
                ofMentees, new MenteeBaseCommand.Enter(ofMentees, null, person, subjects, null), before));
        commands.sendAndWait(new MentorBaseCommand.Admit(
                ofMentors, new MentorBaseCommand.Enter(ofMentors, null, person, subjects, 2, null, null), before));

        freshness.await(WhenEnteredWithoutConsentLeaveBase.class);

        coordinator.get(200, mentees.one(), ofMentees).json("{\"seq\": 2, \"entries\": []}");
        coordinator.get(200, mentors.one(), ofMentors).json("{\"seq\": 2, \"entries\": []}");
    }

    @ParameterizedTest
    @EnumSource
    void aConsentLetsInUntilItsLastDayAndWhoIsInStays(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        UUID person = people.register("Vegina Maria");
        coordinator.put(204, until(today().minusDays(1)), CONSENT, person);
        coordinator
                .post(409, bases.entering(person, "BASIC"), bases.entries(), base)
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:consent-missing");
        coordinator.put(204, until(today()), CONSENT, person);
        bases.enter(base, person, "BASIC");
        coordinator.put(204, until(today().minusDays(1)), CONSENT, person);
        freshness.await(WhenEnteredWithoutConsentLeaveBase.class);
        coordinator.get(200, bases.one(), base).json("{\"entries\": [{\"personId\": \"%s\"}]}".formatted(person));
        coordinator.post(409, bases.entering(person, "EXPERT"), bases.entries(), base);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String until(LocalDate day) {
        return "{\"givenOn\": \"2022-09-05\", \"document\": \"No. 7\", \"until\": \"%s\"}".formatted(day);
    }
}
