package org.nastavnik.pairing.load;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.pairing.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class LoadApiTest {

    private School school;

    @BeforeEach
    void found(@Autowired EventStore store, @Autowired RestTestClient http) {
        school = new School(store, http);
    }

    @Test
    void placesAreTakenByPairsAtWorkAndFreeWhenTheyEnd() {
        UUID mentor = school.mentor(3);
        UUID pair = school.active(mentor, school.mentee(), school.mentee());
        school.consented(mentor, school.mentee());
        shows(mentor, 3, 2);
        school.does(school.director, pair, "/dissolution", School.dissolution("2022-11-01"), 204);
        shows(mentor, 3, 0);
    }

    @Test
    void theLatestEntryInAnyBaseCounts() {
        UUID mentor = school.mentor(3);
        UUID base = UUID.randomUUID();
        school.participants.enterMentorBase(base, school.id, mentor, 5);
        shows(mentor, 5, 0);
        school.participants.enterMentorBase(base, school.id, mentor, 1);
        shows(mentor, 1, 0);
    }

    @Test
    void aBaseOfAnotherInstitutionDoesNotCount() {
        UUID mentor = school.person();
        school.participants.enterMentorBase(UUID.randomUUID(), UUID.randomUUID(), mentor, 5);
        school.get(school.coordinator, load(mentor)).expectStatus().isNotFound();
    }

    @Test
    void mentorsSeeTheirOwnAndOthersNone() {
        UUID mentor = school.mentor(3);
        school.get(As.a(MENTOR).of(school.id).who(mentor), load(mentor))
                .expectStatus()
                .isOk();
        school.get(As.a(AUDITOR).of(school.id), load(mentor)).expectStatus().isOk();
        school.get(As.a(MENTOR).of(school.id).who(school.person()), load(mentor))
                .expectStatus()
                .isNotFound();
        school.get(As.a(MENTEE, EXECUTOR).of(school.id).who(mentor), load(mentor))
                .expectStatus()
                .isForbidden();
        school.get(As.a(COORDINATOR).of(UUID.randomUUID()), load(mentor))
                .expectStatus()
                .isNotFound();
    }

    private void shows(UUID mentor, int capacity, int taken) {
        school.get(school.coordinator, load(mentor))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"personId": "%s", "institution": "%s", "capacity": %d, "taken": %d}
                    """.formatted(mentor, school.id, capacity, taken));
    }

    private String load(UUID mentor) {
        return "/api/mentors/" + mentor + "/load?institution=" + school.id;
    }
}
