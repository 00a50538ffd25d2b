package org.nastavnik.pairing;

import static java.util.stream.Collectors.joining;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body that is right, but for one field: what stands there instead, and where the answer says the mistake is. {@code -}
 * leaves the field out, {@code LONG} is text without end, {@code MANY} a list without end.
 */
@OverHttp
class BadInputTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private School school;

    @BeforeEach
    void found(@Autowired EventStore store, @Autowired RestTestClient anybody) {
        school = new School(store, anybody);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id          | "pair-1"                  | /id
        institution | -                         | /institution
        institution | "nowhere"                 | /institution
        institution | 7                         | /institution
        form        | -                         | /form
        form        | null                      | /form
        form        | "  "                      | /form
        form        | 7                         | /form
        form        | LONG                      | /form
        form        | "TEACHER\\u0000TEACHER"   | /form
        mentorId    | -                         | /mentorId
        mentorId    | "Maria"                   | /mentorId
        menteeIds   | -                         | /menteeIds
        menteeIds   | []                        | /menteeIds
        menteeIds   | "Anna"                    | /menteeIds
        menteeIds   | ["Anna"]                  | /menteeIds/0
        menteeIds   | [null]                    | /menteeIds/0
        menteeIds   | MANY                      | /menteeIds
        round       | "first"                   | /round
        goals       | "Work"                    | /goals
        goals       | [" "]                     | /goals/0
        goals       | [LONG]                    | /goals/0
        goals       | MANY                      | /goals
        """)
    void ofAProposalIsTold(String field, String value, String pointer) {
        isTold(As.a(COORDINATOR), "", """
            {"id": "%s", "institution": "INSTITUTION", "form": "PUPIL_PUPIL", "mentorId": "%s", "menteeIds": ["%s"]}
            """.formatted(UUID.randomUUID(), SOMEBODY, SOMEBODY), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        personId | -       | /personId
        personId | "Anna"  | /personId
        accepted | -       | /accepted
        accepted | "maybe" | /accepted
        accepted | []      | /accepted
        """)
    void ofAConsentIsTold(String field, String value, String pointer) {
        isTold(As.a(COORDINATOR), "/PAIR/consents", School.consent(SOMEBODY, true), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        order | -                                                            | /order
        order | "17-О"                                                       | /order
        order | {}                                                           | /order/number
        order | {"number": " ", "date": "2022-10-20", "title": "О паре"}     | /order/number
        order | {"number": LONG, "date": "2022-10-20", "title": "О паре"}    | /order/number
        order | {"number": "17-О", "title": "О паре"}                        | /order/date
        order | {"number": "17-О", "date": "2022-02-30", "title": "О паре"}  | /order/date
        order | {"number": "17-О", "date": "20.10.2022", "title": "О паре"}  | /order/date
        order | {"number": "17-О", "date": "20222-10-20", "title": "О паре"} | /order/date
        order | {"number": "17-О", "date": 20221020, "title": "О паре"}      | /order/date
        order | {"number": "17-О", "date": "2022-10-20"}                     | /order/title
        order | {"number": "17-О", "date": "2022-10-20", "title": LONG}      | /order/title
        """)
    void ofAnApprovalIsTold(String field, String value, String pointer) {
        isTold(As.a(DIRECTOR), "/PAIR/approval", School.approval("17-О", "2022-10-20"), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        kind   | -            | /kind
        kind   | "PARTY"      | /kind
        kind   | 1            | /kind
        heldOn | -            | /heldOn
        heldOn | "yesterday"  | /heldOn
        heldOn | "0001-01-01" | /heldOn
        topic  | -            | /topic
        topic  | " "          | /topic
        topic  | LONG         | /topic
        """)
    void ofAMeetingIsTold(String field, String value, String pointer) {
        isTold(As.a(COORDINATOR), "/PAIR/meetings", School.meeting("TRIAL", "2022-10-25"), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        personId | -     | /personId
        rating   | -     | /rating
        rating   | null  | /rating
        rating   | 0     | /rating
        rating   | 11    | /rating
        rating   | 7.5   | /rating
        rating   | "8"   | /rating
        rating   | 1e400 | /rating
        text     | -     | /text
        text     | " "   | /text
        text     | LONG  | /text
        """)
    void ofAFeedbackIsTold(String field, String value, String pointer) {
        isTold(As.a(COORDINATOR), "/PAIR/meetings/1/feedback", School.feedback(SOMEBODY, 8), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        concludedOn | -        | /concludedOn
        concludedOn | "May"    | /concludedOn
        reflection  | -        | /reflection
        reflection  | " "      | /reflection
        reflection  | LONG     | /reflection
        publicEvent | -        | /publicEvent
        publicEvent | LONG     | /publicEvent
        outcome     | -        | /outcome
        outcome     | {}       | /outcome
        outcome     | LONG     | /outcome
        continue    | -        | /continue
        continue    | null     | /continue
        continue    | "perhaps"| /continue
        """)
    void ofAConclusionIsTold(String field, String value, String pointer) {
        isTold(As.a(COORDINATOR), "/PAIR/conclusion", School.conclusion("2023-05-25"), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        on     | -       | /on
        on     | "never" | /on
        reason | -       | /reason
        reason | " "     | /reason
        reason | LONG    | /reason
        """)
    void ofADissolutionIsTold(String field, String value, String pointer) {
        isTold(As.a(DIRECTOR), "/PAIR/dissolution", School.dissolution("2023-05-25"), field, value, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/pairs                                      | /institution
        /api/pairs?institution=nowhere                  | /institution
        /api/pairs?institution=SCHOOL&state=MARRIED     | /state
        /api/pairs?institution=SCHOOL&limit=0           | /limit
        /api/pairs?institution=SCHOOL&limit=1001        | /limit
        /api/pairs?institution=SCHOOL&limit=many        | /limit
        /api/pairs?institution=SCHOOL&cursor=here       | /cursor
        /api/pairs?institution=SCHOOL&cursor=2022-10_a  | /cursor
        /api/pairs/first                                | /id
        /api/pairs/PAIR/meetings/first                  | /n
        /api/mentors/PAIR/load                          | /institution
        /api/mentors/Maria/load?institution=SCHOOL      | /personId
        """)
    void ofAQuestionIsTold(String address, String pointer) {
        school.get(
                        school.coordinator,
                        address.replace("PAIR", SOMEBODY.toString()).replace("SCHOOL", school.id.toString()))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("{\"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer));
    }

    /** Whatever is no JSON object, or speaks of no pair or meeting that could be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /SOMEBODY/consents            | {                       | 400
        /SOMEBODY/consents            | []                      | 400
        /SOMEBODY/consents            | "yes"                   | 400
        /SOMEBODY/consents            | {"accepted": 1, "accepted": 2} | 400
        /first/consents               | {"accepted": true}      | 400
        /SOMEBODY/meetings/x/feedback | {"rating": 8}           | 400
        /SOMEBODY/meetings/-1/feedback | {"rating": 8}          | 400
        /SOMEBODY/meetings/99999999999/feedback | {"rating": 8} | 400
        /SOMEBODY/dissolution         | {"on": "2022-10-25", "reason": "Передумали"} | 404
        """)
    void ofNoUseAtAllIsTold(String what, String json, int status) {
        school.post(school.coordinator, School.PAIRS + what.replace("SOMEBODY", SOMEBODY.toString()), json)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void isTold(As who, String what, String right, String field, String value, String pointer) {
        String spelled = value.replace("LONG", "\"" + "й".repeat(5000) + "\"")
                .replace("MANY", "[" + String.join(", ", Collections.nCopies(21, "\"" + SOMEBODY + "\"")) + "]");
        Stream<String> rest = JSON.readTree(right.replace("INSTITUTION", school.id.toString())).properties().stream()
                .filter(one -> !one.getKey().equals(field))
                .map(one -> "\"%s\": %s".formatted(one.getKey(), one.getValue()));
        Stream<String> bad = value.equals("-") ? Stream.of() : Stream.of("\"%s\": %s".formatted(field, spelled));
        String wrong = Stream.concat(rest, bad).collect(joining(", ", "{", "}"));
        school.post(who.of(school.id), School.PAIRS + what.replace("PAIR", SOMEBODY.toString()), wrong)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '%s')].message".formatted(pointer))
                .isNotEmpty();
    }
}
