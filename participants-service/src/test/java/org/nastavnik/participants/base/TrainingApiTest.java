package org.nastavnik.participants.base;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class TrainingApiTest {

    private static final String TRAININGS = "/api/mentor-bases/{id}/entries/{personId}/trainings";

    private final UUID school = UUID.randomUUID();
    private UUID base;
    private UUID mentor;
    private Asking coordinator;
    private Bases bases;

    @Autowired
    RestTestClient anybody;

    @BeforeEach
    void letAMentorIn() {
        coordinator = Asking.as(As.a(COORDINATOR).of(school), anybody);
        mentor = new People(coordinator, school).registerWithConsent("Siriusova Elena");
        bases = new Bases(Kind.MENTORS, coordinator, school);
        base = bases.open("2022/2023");
        bases.enter(base, mentor, "EXPERT");
    }

    @Test
    void whatWasJustNotedIsReadOnce() {
        coordinator.post(204, training("Reflection", 18, "2022-11-20"), TRAININGS, base, mentor);
        coordinator.post(204, training("School of mentors", 36, "2022-10-12"), TRAININGS, base, mentor);
        coordinator.post(204, training("Reflection", 18, "2022-11-20"), TRAININGS, base, mentor);
        coordinator
                .get(200, bases.one(), base)
                .json("""
                    {"seq": 3, "entries": [{"personId": "%s", "capacity": 2, "trainings": [
                        {"course": "School of mentors", "hours": 36, "completedOn": "2022-10-12"},
                        {"course": "Reflection", "hours": 18, "completedOn": "2022-11-20"}]}]}
                    """.formatted(mentor))
                .jsonPath("$.entries[0].trainings.length()")
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        coordinator
                .post(422, training("School of mentors", 36, "2199-01-01"), TRAININGS, base, mentor)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/completedOn");
        coordinator
                .post(404, training("School of mentors", 36, "2022-10-12"), TRAININGS, base, UUID.randomUUID())
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:base-without-person");
        coordinator.post(404, training("School of mentors", 36, "2022-10-12"), TRAININGS, UUID.randomUUID(), mentor);
        for (As other :
                new As[] {As.a(DIRECTOR).of(school), As.a(MENTOR).of(school).who(mentor)}) {
            Asking.as(other, anybody)
                    .post(403, training("School of mentors", 36, "2022-10-12"), TRAININGS, base, mentor);
        }
        Asking.as(As.a(COORDINATOR).of(UUID.randomUUID()), anybody)
                .post(404, training("School of mentors", 36, "2022-10-12"), TRAININGS, base, mentor);
        coordinator.get(200, bases.one(), base).json("{\"seq\": 1}");
    }

    private static String training(String course, int hours, String completedOn) {
        return """
            {"course": "%s", "hours": %d, "completedOn": "%s"}
            """.formatted(course, hours, completedOn);
    }
}
