package org.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nastavnik.testing.As;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An institution in a test: its people, of whom participants tells, and what they ask of pairing over HTTP. */
public final class School {

    public static final String PAIRS = "/api/pairs";

    /** Of the order in {@link #approval}. */
    public static final String ORDER_DATE = "2022-10-20";

    public final UUID id = UUID.randomUUID();
    public final Participants participants;
    public final As coordinator = As.a(COORDINATOR).of(id);
    public final As director = As.a(DIRECTOR).of(id);

    private final RestTestClient anybody;

    public School(EventStore store, RestTestClient anybody) {
        participants = new Participants(store);
        this.anybody = anybody;
    }

    public UUID person() {
        return participants.register(id);
    }

    /** Somebody whom a base of mentors knows. */
    public UUID mentor(int capacity) {
        UUID mentor = person();
        participants.enterMentorBase(UUID.randomUUID(), id, mentor, capacity);
        return mentor;
    }

    /** Somebody whom a base of mentees knows. */
    public UUID mentee() {
        UUID mentee = person();
        participants.enterMenteeBase(UUID.randomUUID(), id, mentee);
        return mentee;
    }

    public UUID proposed(UUID mentor, UUID... mentees) {
        UUID pair = UUID.randomUUID();
        post(coordinator, PAIRS, proposal(pair, mentor, mentees)).expectStatus().isCreated();
        return pair;
    }

    public UUID consented(UUID mentor, UUID... mentees) {
        UUID pair = proposed(mentor, mentees);
        consent(pair, mentor, mentees);
        return pair;
    }

    /** All of the pair want to be in it. */
    public void consent(UUID pair, UUID mentor, UUID... mentees) {
        Stream.concat(Stream.of(mentor), Arrays.stream(mentees))
                .forEach(member -> does(coordinator, pair, "/consents", consent(member, true), 204));
    }

    public UUID active(UUID mentor, UUID... mentees) {
        UUID pair = consented(mentor, mentees);
        does(director, pair, "/approval", approval("17-О", ORDER_DATE), 204);
        return pair;
    }

    /** The meeting, and what everybody says of it. */
    public void meet(UUID pair, int n, String kind, String heldOn, UUID... members) {
        does(coordinator, pair, "/meetings", meeting(kind, heldOn), 201).json("{\"n\": " + n + "}");
        for (UUID member : members) {
            does(coordinator, pair, "/meetings/" + n + "/feedback", feedback(member, 8), 204);
        }
    }

    /** The shortest cycle there is, but for its final meeting. */
    public void workUntilTheEnd(UUID pair, UUID... members) {
        meet(pair, 1, "ACQUAINTANCE", "2022-10-25");
        meet(pair, 2, "TRIAL", "2022-11-08");
        meet(pair, 3, "PLANNING", "2022-11-15");
        meet(pair, 4, "WORKING", "2022-12-13", members);
    }

    public String proposal(UUID pair, UUID mentor, UUID... mentees) {
        return """
            {"id": "%s", "institution": "%s", "form": "PEDAGOGUE_PEDAGOGUE", "mentorId": "%s", "menteeIds": [%s],
             "goals": ["Освоить планирование занятий"]}
            """.formatted(pair, id, mentor, quoted(mentees));
    }

    public static String consent(UUID person, boolean accepted) {
        return "{\"personId\": \"%s\", \"accepted\": %s}".formatted(person, accepted);
    }

    public static String approval(String number, String date) {
        return """
            {"order": {"number": "%s", "date": "%s", "title": "О наставнической паре"}}
            """.formatted(number, date);
    }

    public static String meeting(String kind, String heldOn) {
        return "{\"kind\": \"%s\", \"heldOn\": \"%s\", \"topic\": \"Планирование\"}".formatted(kind, heldOn);
    }

    public static String feedback(UUID person, int rating) {
        return "{\"personId\": \"%s\", \"rating\": %d, \"text\": \"По плану\"}".formatted(person, rating);
    }

    public static String conclusion(String on) {
        return """
            {"concludedOn": "%s", "reflection": "Трудности разобраны", "publicEvent": "Открытая встреча",
             "outcome": "Программа выполнена", "continue": true}
            """.formatted(on);
    }

    public static String dissolution(String on) {
        return "{\"on\": \"%s\", \"reason\": \"Изменилась нагрузка\"}".formatted(on);
    }

    /** Somebody asks something of a pair, and is answered so. */
    public RestTestClient.BodyContentSpec does(As who, UUID pair, String what, String json, int status) {
        return post(who, PAIRS + "/" + pair + what, json)
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    /** Somebody asks something of a pair, and is refused for that reason. */
    public void isRefused(As who, UUID pair, String what, String json, int status, String code, String pointer) {
        does(who, pair, what, json, status).json("""
            {"type": "urn:nastavnik:problem:%s", "errors": [{"pointer": "%s"}]}
            """.formatted(code, pointer));
    }

    public RestTestClient.BodyContentSpec sees(As who, UUID pair) {
        return get(who, PAIRS + "/" + pair).expectStatus().isOk().expectBody();
    }

    public RestTestClient.ResponseSpec get(As who, String address) {
        return who.using(anybody).get().uri(address).exchange();
    }

    public RestTestClient.ResponseSpec post(As who, String address, String json) {
        return post(who, address, "*", json);
    }

    public RestTestClient.ResponseSpec post(As who, String address, String match, String json) {
        return who.using(anybody)
                .post()
                .uri(address)
                .header(HttpHeaders.IF_MATCH, match)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange();
    }

    /** The pairs that somebody finds in the list. */
    public List<String> lists(As who, String query) {
        return JsonPath.read(page(who, query), "$.items[*].id");
    }

    /** Where that list goes on. */
    public String next(As who, String query) {
        return JsonPath.read(page(who, query), "$.next");
    }

    private String page(As who, String query) {
        byte[] page = get(who, PAIRS + "?institution=" + id + query)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return new String(page, StandardCharsets.UTF_8);
    }

    private static String quoted(UUID... ids) {
        return Arrays.stream(ids).map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
    }
}
