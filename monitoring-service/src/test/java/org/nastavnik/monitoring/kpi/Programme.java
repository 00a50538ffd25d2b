package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.OtherServices.concluded;
import static org.nastavnik.monitoring.OtherServices.registered;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.School;

/**
 * A school's programme: a mentor, three young specialists, two of whom were in pairs in 2023, and a survey that one answered.
 * The ids of Anna, Boris and Clara are in this order.
 */
final class Programme {

    final UUID mentor;
    final UUID anna;
    final UUID boris;
    final UUID clara;
    final UUID pair;
    final UUID survey;

    private final School school;

    Programme(School school) {
        this.school = school;
        List<UUID> inOrder = Stream.generate(UUID::randomUUID)
                .limit(3)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        anna = inOrder.get(0);
        boris = inOrder.get(1);
        clara = inOrder.get(2);
        mentor = school.teacher("2000-09-01");
        OtherServices others = school.others;
        others.tell(anna, registered(anna, school.id, "2022-09-01", "2022-09-01"));
        others.tell(boris, registered(boris, school.id, "2021-09-01", "2021-09-01"));
        others.tell(clara, registered(clara, school.id, "2023-09-01", "2023-09-01"));
        pair = others.pair(school.id, mentor, anna, "2022-10-20");
        others.tell(pair, concluded(pair, school.id, "2023-05-25"));
        others.pair(school.id, mentor, clara, "2023-10-18");
        others.roadmap(school.id, Kpi.YOUNG_SPECIALISTS_MENTORED, 2023, 100);
        others.roadmap(school.id, Kpi.MENTEE_SATISFACTION, 2023, 50);
        survey = UUID.randomUUID();
        answers(survey, anna, "MENTEES", 8);
    }

    void mentorAnswers(int rating) {
        answers(UUID.randomUUID(), mentor, "MENTORS", rating);
    }

    private void answers(UUID survey, UUID person, String audience, int rating) {
        school.coordinator.create(survey, """
            {"id": "%s", "institution": "%s", "audience": "%s", "round": {"year": 2023, "month": 6},
             "questions": [{"id": "q", "text": "?", "kind": "SCALE", "satisfaction": true}]}
            """.formatted(survey, school.id, audience), "/api/surveys");
        school.coordinator
                .post("""
                    {"personId": "%s", "answers": {"q": %d}}
                    """.formatted(person, rating), "/api/surveys/{id}/responses", survey)
                .expectStatus()
                .isNoContent();
    }
}
