package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A survey is closed as it was seen: an answer that came in since is not passed over. */
@OverHttp
class SurveyClosureTest {

    private static final String ONE = "/api/surveys/{id}";

    private final UUID school = UUID.randomUUID();
    private final UUID survey = UUID.randomUUID();

    private RestTestClient coordinator;

    @BeforeEach
    void isAnsweredOnce(@Autowired RestTestClient anybody, @Autowired EventStore store) {
        coordinator = As.a(COORDINATOR).of(school).using(anybody);
        UUID anna = new OtherServices(store).teacher(school, "2021-09-01", "2021-09-01");
        Asking asking = new Asking(coordinator);
        asking.post("""
            {"id": "%s", "institution": "%s", "audience": "MENTEES", "round": {"year": 2023, "month": 6},
             "questions": [{"id": "useful", "text": "Is it of use?", "kind": "SCALE", "satisfaction": true}]}
            """.formatted(survey, school), "/api/surveys")
                .expectStatus()
                .isCreated();
        asking.post("""
            {"personId": "%s", "answers": {"useful": 8}}
            """.formatted(anna), ONE + "/responses", survey)
                .expectStatus()
                .isNoContent();
    }

    @Test
    void isNotClosedByWhoeverMissedAnAnswer() {
        for (String missed : new String[] {"\"0\"", "\"2\"", "W/\"1\"", "yesterday"}) {
            problem(close(missed), 412, "/seq");
        }
        new Asking(coordinator).read(ONE, survey).json("{\"state\": \"OPEN\"}");
    }

    @Test
    void isClosedByWhoeverHasSeenItAsItIs() {
        String seen = new Asking(coordinator)
                .get(ONE, survey)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        close(String.valueOf(seen)).expectStatus().isNoContent();
        new Asking(coordinator).read(ONE, survey).json("{\"state\": \"CLOSED\"}");
        problem(close("\"1\""), 409, "/id");
    }

    @Test
    void isClosedInWhateverStateIfThatIsAskedFor() {
        close("*").expectStatus().isNoContent();
    }

    private RestTestClient.ResponseSpec close(String seen) {
        return coordinator
                .post()
                .uri(ONE + "/closure", survey)
                .header(HttpHeaders.IF_MATCH, seen)
                .exchange();
    }
}
