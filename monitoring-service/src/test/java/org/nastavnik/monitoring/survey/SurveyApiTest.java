package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SurveyApiTest {

    private static final String ALL = "/api/surveys";
    private static final String LIST = ALL + "?institution={school}";
    private static final String ONE = ALL + "/{id}";
    private static final String RESPONSES = ONE + "/responses";
    private static final String CLOSURE = ONE + "/closure";

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    private Asking coordinator;
    private OtherServices others;

    @BeforeEach
    void signIn(@Autowired EventStore store) {
        coordinator = as(As.a(COORDINATOR).of(school));
        others = new OtherServices(store);
    }

    @Test
    void whatWasJustOpenedAnsweredAndClosedIsRead() {
        UUID anna = others.teacher(school, "2021-09-01", "2021-09-01");
        UUID id = open("MENTEES", 6);
        coordinator.read(ONE, id).json("""
            {"id": "%s", "institution": "%s", "audience": "MENTEES", "round": {"year": 2023, "month": 6},
             "questions": [{"id": "useful", "kind": "SCALE", "satisfaction": true, "options": []},
                           {"id": "form", "kind": "CHOICE", "satisfaction": false, "options": ["Here", "Afar"]},
                           {"id": "wish", "kind": "TEXT", "satisfaction": false}],
             "threshold": 7, "state": "OPEN", "responses": 0, "own": null}
            """.formatted(id, school));

        respond(coordinator, id, anna, "{\"useful\": 6}");
        respond(coordinator, id, anna, "{\"useful\": 8, \"form\": \"Here\"}");
        coordinator
                .get(ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .json("{\"responses\": 1}");
        coordinator.read(RESPONSES, id).json("""
            {"items": [{"personId": "%s", "answers": {"useful": 8, "form": "Here"}, "mean": 8.00, "satisfied": true}],
             "next": null}
            """.formatted(anna));

        coordinator.post("{}", CLOSURE, id).expectStatus().isNoContent();
        coordinator.read(ONE, id).json("{\"state\": \"CLOSED\", \"responses\": 1}");
        problem(coordinator.post(response(anna, "{\"useful\": 1}"), RESPONSES, id), 409, "/id");
        problem(coordinator.post("{}", CLOSURE, id), 409, "/id");
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = open("MENTEES", 6);
        coordinator.post(opening(id, "MENTEES", 6), ALL).expectStatus().isCreated();
        coordinator.get(ONE, id).expectHeader().valueEquals(HttpHeaders.ETAG, "\"0\"");
        problem(coordinator.post(opening(id, "MENTORS", 6), ALL), 409, "/id");
    }

    @Test
    void theListGoesOnWhereItEnded() {
        UUID june = open("MENTEES", 6);
        UUID december = open("MENTORS", 12);
        UUID march = open("MENTEES", 3);
        coordinator.read(LIST + "&limit=2", school).json("""
            {"items": [{"id": "%s"}, {"id": "%s"}], "next": "2023-06_%s"}
            """.formatted(december, june, june));
        coordinator.read(LIST + "&limit=2&cursor=2023-06_{june}", school, june).json("""
            {"items": [{"id": "%s"}], "next": null}
            """.formatted(march));
    }

    @Test
    void whoIsAskedAnswersForHimselfOrHerselfAndSeesNoOther() {
        UUID anna = others.teacher(school, "2021-09-01", "2021-09-01");
        UUID boris = others.teacher(school, "2021-09-01", "2021-09-01");
        UUID mentees = open("MENTEES", 6);
        UUID mentors = open("MENTORS", 6);
        Asking annaHerself = as(As.a(MENTEE).of(school).who(anna));
        respond(coordinator, mentees, boris, "{\"useful\": 2}");
        annaHerself.read(ONE, mentees).json("{\"responses\": 1, \"own\": null}");

        respond(annaHerself, mentees, anna, "{\"useful\": 9, \"wish\": \"Больше встреч\"}");
        annaHerself.read(ONE, mentees).json("""
            {"responses": 2, "own": {"useful": 9, "wish": "Больше встреч"}}
            """);
        annaHerself.read(LIST, school).jsonPath("$.items.length()").isEqualTo(1);
        problem(annaHerself.get(ONE, mentors), 404, "/id");
        problem(annaHerself.post(response(boris, "{\"useful\": 9}"), RESPONSES, mentees), 403, "/");
        problem(annaHerself.post(response(anna, "{\"useful\": 9}"), RESPONSES, mentors), 403, "/");
        annaHerself.get(RESPONSES, mentees).expectStatus().isForbidden();
        coordinator.read(ONE, mentees).json("{\"responses\": 2}");
    }

    @Test
    void onlyWhoIsInTheRegisterAnswers() {
        UUID id = open("MENTEES", 6);
        UUID elsewhere = others.teacher(UUID.randomUUID(), "2021-09-01", "2021-09-01");
        for (UUID stranger : new UUID[] {UUID.randomUUID(), elsewhere}) {
            problem(coordinator.post(response(stranger, "{\"useful\": 9}"), RESPONSES, id), 404, "/personId");
        }
    }

    @Test
    void whoHasNoRightChangesNothingAndAnotherInstitutionSeesNothing() {
        UUID anna = others.teacher(school, "2021-09-01", "2021-09-01");
        UUID id = open("MENTEES", 6);
        Asking auditor = as(As.a(AUDITOR).of(school));
        auditor.read(ONE, id);
        auditor.read(RESPONSES, id);
        problem(auditor.post(response(anna, "{\"useful\": 9}"), RESPONSES, id), 403, "/");
        problem(auditor.post("{}", CLOSURE, id), 403, "/");
        problem(as(As.a(DIRECTOR).of(school)).get(RESPONSES, id), 403, "/");
        problem(as(As.a(MENTOR).of(school).who(anna)).post(opening(UUID.randomUUID(), "MENTEES", 6), ALL), 403, "/");
        problem(as(As.a(EXECUTOR, ADMIN).of(school)).get(ONE, id), 403, "/");

        Asking stranger = as(As.a(COORDINATOR).of(UUID.randomUUID()));
        problem(stranger.get(ONE, id), 404, "/id");
        problem(stranger.get(RESPONSES, id), 404, "/id");
        problem(stranger.get(LIST, school), 404, "/institution");
        problem(stranger.post(response(anna, "{\"useful\": 9}"), RESPONSES, id), 404, "/id");
        problem(stranger.post("{}", CLOSURE, id), 404, "/id");
        problem(stranger.post(opening(UUID.randomUUID(), "MENTEES", 6), ALL), 404, "/institution");
        new Asking(anybody).get(ONE, id).expectStatus().isUnauthorized();
        coordinator.read(ONE, id).json("{\"state\": \"OPEN\", \"responses\": 0}");
    }

    /** Each row spoils one part of what is otherwise in order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"audience\": \"MENTEES\"       | \"audience\": \"ALL\"               | 400 | /audience",
                "\"audience\": \"MENTEES\"       | \"audience\": null                  | 400 | /audience",
                "\"institution\":                | \"institute\":                      | 400 | /institution",
                "\"month\": 6                    | \"month\": 13                       | 400 | /round/month",
                "\"month\": 6                    | \"month\": 0                        | 400 | /round/month",
                "\"month\": 6                    | \"month\": \"6\"                    | 400 | /round/month",
                "\"month\": 6                    | \"month\": 6.5                      | 400 | /round/month",
                "\"year\": 2023                  | \"year\": 1899                      | 400 | /round/year",
                "\"year\": 2023                  | \"year\": 99999999999               | 400 | /round/year",
                "\"round\":                      | \"turn\":                           | 400 | /round",
                "\"threshold\": 7                | \"threshold\": 0                    | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": 10.5                 | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": 7.25                 | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": 1e999999             | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": \"seven\"            | 400 | /threshold",
                "\"questions\":                  | \"items\":                          | 400 | /questions",
                "\"id\": \"useful\"              | \"id\": \"form\"                    | 422 | /questions",
                "\"id\": \"useful\"              | \"id\": \" \"                       | 400 | /questions/0/id",
                "\"id\": \"useful\"              | \"id\": \"\\u0000\"                 | 400 | /questions/0/id",
                "\"kind\": \"SCALE\"             | \"kind\": \"STARS\"                 | 400 | /questions/0/kind",
                "\"kind\": \"SCALE\"             | \"kind\": \"TEXT\"                  | 422 | /questions",
                "\"satisfaction\": true          | \"satisfaction\": false             | 422 | /questions",
                "\"satisfaction\": true          | \"satisfaction\": \"yes\"           | 400 |"
                        + " /questions/0/satisfaction",
                "\"kind\": \"CHOICE\"            | \"kind\": \"TEXT\"                  | 422 | /questions",
                "\"options\": [\"Here\", \"Afar\"] | \"options\": [\"\"]               | 400 | /questions/1/options/0",
                "\"options\": [\"Here\", \"Afar\"] | \"options\": \"Here\"             | 400 | /questions/1/options",
            })
    void aSurveyThatCannotBeIsRefusedByItsField(String good, String bad, int status, String pointer) {
        String asked = opening(UUID.randomUUID(), "MENTEES", 6);
        problem(coordinator.post(asked.replace(good, bad), ALL), status, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"useful\": 0}                           | 422 | /answers/useful",
                "{\"useful\": 11}                          | 422 | /answers/useful",
                "{\"useful\": 7.5}                         | 422 | /answers/useful",
                "{\"useful\": \"7\"}                       | 422 | /answers/useful",
                "{\"useful\": null}                        | 422 | /answers/useful",
                "{\"useful\": 99999999999999999999}        | 422 | /answers/useful",
                "{}                                        | 422 | /answers/useful",
                "{\"useful\": 8, \"other\": 8}             | 422 | /answers/other",
                "{\"useful\": 8, \"form\": \"Nowhere\"}    | 422 | /answers/form",
                "{\"useful\": 8, \"wish\": 8}              | 422 | /answers/wish",
                "{\"useful\": 8, \"wish\": [\"a\"]}        | 422 | /answers/wish",
                "{\"useful\": 8, \"wish\": \"\\u0000\"}    | 400 | /answers/wish",
                "{\"useful\": 8, \"wish\": \"\\ud800\"}    | 400 | /answers/wish",
                "null                                      | 400 | /answers",
                "[8]                                       | 400 | /answers",
            })
    void anAnswerThatDoesNotFitIsRefusedByItsQuestion(String answers, int status, String pointer) {
        UUID anna = others.teacher(school, "2021-09-01", "2021-09-01");
        UUID id = open("MENTEES", 6);
        problem(coordinator.post(response(anna, answers), RESPONSES, id), status, pointer);
        coordinator.read(ONE, id).json("{\"responses\": 0}");
    }

    @Test
    void whatCannotBeAskedIsRefusedByItsField() {
        UUID id = open("MENTEES", 6);
        problem(coordinator.post("{\"answers\": {}}", RESPONSES, id), 400, "/personId");
        problem(coordinator.post("{\"personId\": 5, \"answers\": {}}", RESPONSES, id), 400, "/personId");
        problem(coordinator.post(response(id, "{}"), ALL + "/nobody/responses"), 400, "/id");
        problem(coordinator.post("{}", CLOSURE, UUID.randomUUID()), 404, "/id");
        problem(coordinator.get(ALL), 400, "/institution");
        problem(coordinator.get(ALL + "?institution=school"), 400, "/institution");
        problem(coordinator.get(LIST + "&limit=0", school), 400, "/limit");
        problem(coordinator.get(LIST + "&limit=1001", school), 400, "/limit");
        problem(coordinator.get(LIST + "&cursor=2023-13_x", school), 400, "/cursor");
        problem(coordinator.get(RESPONSES + "?cursor=x", id), 400, "/cursor");
        problem(coordinator.get(ALL + "/nobody"), 400, "/id");
        coordinator.post("{\"id\"", ALL).expectStatus().isBadRequest();
        coordinator.post("[]", ALL).expectStatus().isBadRequest();
    }

    private UUID open(String audience, int month) {
        UUID id = UUID.randomUUID();
        coordinator
                .post(opening(id, audience, month), ALL)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/surveys/" + id);
        return id;
    }

    private String opening(UUID id, String audience, int month) {
        return """
            {"id": "%s", "institution": "%s", "audience": "%s", "round": {"year": 2023, "month": %d}, "threshold": 7,
             "questions": [{"id": "useful", "text": "Is it of use?", "kind": "SCALE", "satisfaction": true},
                           {"id": "form", "text": "Where?", "kind": "CHOICE", "options": ["Here", "Afar"]},
                           {"id": "wish", "text": "What else?", "kind": "TEXT", "satisfaction": false}]}
            """.formatted(id, school, audience, month);
    }

    private static void respond(Asking somebody, UUID survey, UUID person, String answers) {
        somebody.post(response(person, answers), RESPONSES, survey)
                .expectStatus()
                .isNoContent();
    }

    private static String response(UUID person, String answers) {
        return """
            {"personId": "%s", "answers": %s}
            """.formatted(person, answers);
    }

    private Asking as(As somebody) {
        return new Asking(somebody.using(anybody));
    }
}
