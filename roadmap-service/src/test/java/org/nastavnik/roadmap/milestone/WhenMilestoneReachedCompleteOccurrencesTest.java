package org.nastavnik.roadmap.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.milestone.Mentoring.MILESTONE;
import static org.nastavnik.roadmap.milestone.Mentoring.ONE;
import static org.nastavnik.roadmap.milestone.Mentoring.TASK;

import java.util.UUID;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A read waits for the automation, so that whoever closes a base elsewhere sees the task done. */
@OverHttp
class WhenMilestoneReachedCompleteOccurrencesTest {

    private static final String OCCURRENCE = TASK + "/occurrences/{n}";

    private final School school;
    private final Mentoring mentoring;
    private final Elsewhere elsewhere;
    private final EventStore store;
    private final WhenMilestoneReachedCompleteOccurrences automation;
    private final JdbcClient database;

    WhenMilestoneReachedCompleteOccurrencesTest(
            RestTestClient anybody,
            EventStore store,
            WhenMilestoneReachedCompleteOccurrences automation,
            JdbcClient database) {
        school = new School(anybody);
        mentoring = new Mentoring(school);
        elsewhere = new Elsewhere(store, school.id);
        this.store = store;
        this.automation = automation;
        this.database = database;
    }

    @Test
    void eachMilestoneCompletesWhatIsBoundToItWithTheEventAsEvidence() {
        UUID id = mentoring.approved();
        var mentees = elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        var mentors = elsewhere.mentorBaseClosed("2023-10-02T10:00:00Z");
        var trained = elsewhere.mentorTrained("2023-09-27", "2023-11-20T10:00:00Z");
        var pair = elsewhere.pairApproved("2023-10-18", "2023-11-20T10:00:00Z");
        var survey = elsewhere.surveyClosed("2023-12-20T10:00:00Z");
        school.coordinator.get(ONE, id).expectBody().json("""
            {"tasks": [
              {"number": "1.1", "occurrences": [{"status": "OVERDUE"}]},
              {"number": "1.2", "occurrences": [{"status": "DONE", "completedOn": "2023-09-14", "evidence":
                {"kind": "EVENT", "number": "%s", "date": "2023-09-14", "title": "База наставляемых закрыта"}}]},
              {"number": "1.3", "occurrences": [{"status": "DONE_LATE", "completedOn": "2023-10-02", "evidence":
                {"kind": "EVENT", "number": "%s", "date": "2023-10-02", "title": "База наставников закрыта"}}]},
              {"number": "1.4", "occurrences": [{"status": "DONE", "completedOn": "2023-09-27", "evidence":
                {"kind": "EVENT", "number": "%s", "date": "2023-09-27", "title": "Наставник прошёл обучение"}}]},
              {"number": "1.5", "occurrences": [{"status": "DONE", "completedOn": "2023-10-18", "evidence":
                {"kind": "EVENT", "number": "%s", "date": "2023-10-18", "title": "Пара утверждена приказом"}}]},
              {"number": "1.6", "occurrences": [{"n": 1, "status": "OVERDUE"},
                {"n": 2, "status": "DONE", "completedOn": "2023-12-20", "evidence":
                  {"kind": "EVENT", "number": "%s", "date": "2023-12-20", "title": "Опрос закрыт"}}]}]}
            """.formatted(
                        mentees.getIdentifier(),
                        mentors.getIdentifier(),
                        trained.getIdentifier(),
                        pair.getIdentifier(),
                        survey.getIdentifier()));
    }

    @Test
    void itIsThePlatformThatDoesItBecauseOfTheEvent() {
        UUID id = mentoring.approved();
        var closed = elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        stands(id, "DONE");
        String origin =
                database.sql("""
                    SELECT convert_from(meta_data, 'UTF8') FROM eventstore.domain_event
                     WHERE aggregate_identifier = ? AND payload_type = 'roadmap.occurrence-completed'
                    """).param(id.toString()).query(String.class).single();
        assertThat(origin).contains("\"actor\":\"system\"", closed.getIdentifier());
    }

    @Test
    void roadmapsThatAreNotCarriedOutOrNotOfTheInstitutionStayAsTheyAre() {
        UUID draft = mentoring.imported();
        UUID id = mentoring.approved();
        new Elsewhere(store, UUID.randomUUID()).menteeBaseClosed("2023-09-14T10:00:00Z");
        stands(id, "OVERDUE");
        elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        stands(id, "DONE");
        stands(draft, "OVERDUE");
        assertThat(deadLetters()).isZero();
    }

    @Test
    void whatIsTakenBackIsReportedAgainByHandOnly() {
        UUID id = mentoring.approved();
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", MILESTONE, id, "1.2");
        elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        stands(id, "OVERDUE");
    }

    @Test
    void whatIsReopenedIsDoneByAnotherEventAlone() throws Exception {
        UUID id = mentoring.approved();
        var wrong = elsewhere.menteeBaseClosed("2023-09-10T10:00:00Z");
        stands(id, "DONE");
        school.coordinator.post(204, "{\"reason\": \"The wrong base\"}", OCCURRENCE + "/reopening", id, "1.2", 1);
        tellAgain(wrong);
        stands(id, "OVERDUE");
        var right = elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        tellAgain(right);
        school.coordinator.get(ONE, id).expectBody().json("""
            {"tasks": [{}, {"occurrences": [{"completedOn": "2023-09-14", "evidence": {"number": "%s"}}]}, {}, {}, {}, {}]}
            """.formatted(right.getIdentifier()));
        assertThat(completions(id)).isEqualTo(2);
    }

    /** The coordinator knows the document; whichever of the two is first, it stands in the end. */
    @Test
    void aReportStandsWhetherItComesBeforeTheEventOrAfter() {
        UUID id = mentoring.approved();
        elsewhere.menteeBaseClosed("2023-09-14T10:00:00Z");
        stands(id, "DONE");
        report(id, "1.2");
        report(id, "1.3");
        elsewhere.mentorBaseClosed("2023-09-29T10:00:00Z");
        String reported = "{'completedOn': '2023-09-28', 'evidence': {'kind': 'DOCUMENT', 'number': '7'}}";
        school.coordinator
                .get(ONE, id)
                .expectBody()
                .json("{'tasks': [{}, {'occurrences': [%1$s]}, {'occurrences': [%1$s]}, {}, {}, {}]}"
                        .formatted(reported)
                        .replace('\'', '"'));
        assertThat(completions(id)).isEqualTo(3);
        assertThat(deadLetters()).isZero();
    }

    private void report(UUID roadmap, String task) {
        school.coordinator.post(204, """
            {"completedOn": "2023-09-28", "evidence": {"kind": "DOCUMENT", "number": "7"}}
            """, OCCURRENCE + "/completion", roadmap, task, 1);
    }

    /** As happens when the automation's position is lost. */
    private void tellAgain(DomainEventMessage<?> event) throws Exception {
        new AnnotationEventHandlerAdapter(automation).handle(event);
    }

    /** The base of mentees. */
    private void stands(UUID roadmap, String status) {
        school.coordinator
                .get(ONE, roadmap)
                .expectBody()
                .jsonPath("$.tasks[1].occurrences[0].status")
                .isEqualTo(status);
    }

    private long completions(UUID roadmap) {
        return database.sql("""
            SELECT count(*) FROM eventstore.domain_event
             WHERE aggregate_identifier = ? AND payload_type = 'roadmap.occurrence-completed'
            """).param(roadmap.toString()).query(Long.class).single();
    }

    private long deadLetters() {
        return database.sql("SELECT count(*) FROM roadmap.dead_letter")
                .query(Long.class)
                .single();
    }
}
