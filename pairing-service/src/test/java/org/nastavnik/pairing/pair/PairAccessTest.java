package org.nastavnik.pairing.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.PAIRS;
import static org.nastavnik.pairing.School.approval;
import static org.nastavnik.pairing.School.consent;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.pairing.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who may see and do what. */
@OverHttp
class PairAccessTest {

    private School school;
    private UUID mentor;
    private UUID mentee;

    @BeforeEach
    void found(@Autowired EventStore store, @Autowired RestTestClient http) {
        school = new School(store, http);
        mentor = school.mentor(2);
        mentee = school.mentee();
    }

    @Test
    void membersSeeTheirOwnPairsAndOthersNone() {
        UUID own = school.proposed(mentor, mentee);
        UUID others = school.proposed(mentor, school.mentee());
        assertThat(school.lists(mentee(), "")).containsExactly(own.toString());
        assertThat(school.lists(mentor(), "")).containsExactly(others.toString(), own.toString());
        assertThat(school.lists(As.a(MENTEE).of(school.id), "")).isEmpty();
        school.sees(mentee(), own);
        school.get(mentee(), PAIRS + "/" + others).expectStatus().isNotFound();
        school.isRefused(mentee(), others, "/consents", consent(mentee, true), 404, "pair-unknown", "/id");
    }

    @Test
    void whoHasNoRightSeesAndChangesNothing() {
        UUID pair = school.consented(mentor, mentee);
        String whole = PAIRS + "/" + pair;
        school.sees(As.a(AUDITOR).of(school.id), pair);
        for (As outsider :
                new As[] {As.a(ADMIN).of(school.id), As.a(MUNICIPAL, EXECUTOR).of(school.id)}) {
            school.get(outsider, whole).expectStatus().isForbidden();
            school.get(outsider, PAIRS + "?institution=" + school.id)
                    .expectStatus()
                    .isForbidden();
        }
        As elsewhere = As.a(COORDINATOR, DIRECTOR).of(UUID.randomUUID());
        school.get(elsewhere, whole).expectStatus().isNotFound();
        school.get(elsewhere, PAIRS + "?institution=" + school.id)
                .expectStatus()
                .isNotFound();
        school.does(elsewhere, pair, "/consents", consent(mentee, false), 404);
        school.does(elsewhere, pair, "/approval", approval("17-О", ORDER_DATE), 404);
        school.post(elsewhere, PAIRS, school.proposal(UUID.randomUUID(), UUID.randomUUID(), mentee))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .json("{\"type\": \"urn:nastavnik:problem:institution-unknown\"}");
        school.does(school.coordinator, pair, "/approval", approval("17-О", ORDER_DATE), 403);
        school.does(As.a(AUDITOR).of(school.id), pair, "/consents", consent(mentee, false), 403);
        school.post(school.director, PAIRS, school.proposal(UUID.randomUUID(), mentor, mentee))
                .expectStatus()
                .isForbidden();
    }

    private As mentor() {
        return As.a(MENTOR).of(school.id).who(mentor);
    }

    private As mentee() {
        return As.a(MENTEE).of(school.id).who(mentee);
    }
}
