package org.nastavnik.monitoring.dissemination;

import static org.nastavnik.monitoring.dissemination.Disseminations.ALL;
import static org.nastavnik.monitoring.dissemination.Disseminations.LIST;
import static org.nastavnik.monitoring.dissemination.Disseminations.ONE;
import static org.nastavnik.monitoring.dissemination.Disseminations.REASON;
import static org.nastavnik.monitoring.dissemination.Disseminations.WITHDRAWAL;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who may put on record, who may only read, and who learns of nothing. */
@OverHttp
class DisseminationRightsTest {

    private final School school;
    private final Disseminations disseminations;

    DisseminationRightsTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
        disseminations = new Disseminations(school);
    }

    @Test
    void whoHasNoRightChangesNothingAndAnotherInstitutionSeesNothing() {
        UUID id = disseminations.putOnRecord("Mentoring fair", "2026-03-14");

        Asking auditor = school.a(AUDITOR);
        auditor.get(ONE, id).expectStatus().isOk();
        auditor.match("*").post(REASON, WITHDRAWAL, id).expectStatus().isForbidden();

        Asking stranger = school.stranger();
        stranger.get(ONE, id).expectStatus().isNotFound();
        stranger.get(LIST, school.id).expectStatus().isNotFound();
        stranger.match("*").post(REASON, WITHDRAWAL, id).expectStatus().isNotFound();
        stranger.post(disseminations.recording(UUID.randomUUID(), "Mentoring fair", "2026-03-14"), ALL)
                .expectStatus()
                .isNotFound();

        school.nobody
                .get(ONE, id)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        school.coordinator.get(ONE, id).expectBody().json("{\"withdrawalReason\": null}");
    }
}
