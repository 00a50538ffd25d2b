package org.nastavnik.pairing.pair;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.PAIRS;
import static org.nastavnik.pairing.School.approval;
import static org.nastavnik.pairing.School.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.pairing.School;
import org.nastavnik.pairing.load.LoadCommand;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What spans the pair, its mentor's load and another service's facts, and who may be at it at the same time. */
@OverHttp
class ApprovingTest {

    private static final String ORDER = approval("17-О", ORDER_DATE);

    @Autowired
    EventStore store;

    @Autowired
    EventProcessingConfiguration processing;

    private School school;

    @BeforeEach
    void found(@Autowired RestTestClient http) {
        school = new School(store, http);
    }

    @Test
    void aMentorInNoBaseMentorsNobodyAndOnceInOneDoes() {
        UUID mentor = school.person();
        UUID pair = school.consented(mentor, school.mentee());
        school.isRefused(school.director, pair, "/approval", ORDER, 409, "mentor-not-in-base", "/mentorId");
        school.sees(school.director, pair).json("""
            {"state": "CONSENTED", "order": null, "approval": {"outcome": "REFUSED", "reason": "mentor-not-in-base"}}
            """);
        school.participants.enterMentorBase(UUID.randomUUID(), school.id, mentor, 1);
        school.does(school.director, pair, "/approval", ORDER, 204);
        school.sees(school.director, pair).json("{\"state\": \"ACTIVE\", \"approval\": {\"attempt\": 2}}");
    }

    @Test
    void aGroupTakesAPlaceForEachOfItsMentees() {
        UUID mentor = school.mentor(3);
        school.active(mentor, school.mentee(), school.mentee());
        UUID group = school.consented(mentor, school.mentee(), school.mentee());
        school.isRefused(school.director, group, "/approval", ORDER, 409, "mentor-at-capacity", "/mentorId");
        school.active(mentor, school.mentee());
    }

    @Test
    void ofFivePairsApprovedAtTheSameMomentAsManyWorkAsTheMentorHasPlaces() throws Exception {
        UUID mentor = school.mentor(2);
        List<UUID> pairs = Stream.generate(() -> school.consented(mentor, school.mentee()))
                .limit(5)
                .toList();

        Map<Integer, List<UUID>> answers = approveAtOnce(pairs);

        assertThat(answers).containsOnlyKeys(204, 409);
        List<String> active = school.lists(school.director, "&state=ACTIVE");
        assertThat(active).hasSize(2);
        assertThat(answers.get(204)).extracting(UUID::toString).hasSize(4).isSubsetOf(active);
        assertThat(school.lists(school.director, "&state=CONSENTED")).hasSize(3);
        hasPlacesTaken(mentor, 2);

        UUID one = UUID.fromString(active.getFirst());
        UUID another = UUID.fromString(
                school.lists(school.director, "&state=CONSENTED").getFirst());
        school.isRefused(school.director, another, "/approval", ORDER, 409, "mentor-at-capacity", "/mentorId");
        school.does(school.director, one, "/dissolution", dissolution("2022-11-01"), 204);
        hasPlacesTaken(mentor, 1);
        school.does(school.director, another, "/approval", ORDER, 204);
        hasPlacesTaken(mentor, 2);
    }

    /** As if the process had died right after the order was taken, before the load was heard. */
    @Test
    void whatIsCutOffGoesOnWhereItWas() {
        UUID mentor = school.mentor(1);
        UUID pair = school.consented(mentor, school.mentee());
        var processor = processing
                .eventProcessor("pairing.when-places-answered-answer-approval", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        try {
            school.post(school.director, PAIRS + "/" + pair + "/approval", ORDER)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "1");
            school.sees(school.director, pair)
                    .json("{\"state\": \"CONSENTED\", \"order\": null, \"approval\": {\"outcome\": \"PENDING\"}}");
            school.isRefused(
                    school.director,
                    pair,
                    "/dissolution",
                    dissolution("2022-11-01"),
                    409,
                    "pair-under-approval",
                    "/id");
        } finally {
            processor.start();
        }
        school.does(school.director, pair, "/approval", ORDER, 204);
        school.sees(school.director, pair).json("{\"state\": \"ACTIVE\", \"approval\": {\"attempt\": 1}}");
        hasPlacesTaken(mentor, 1);
    }

    /** As if positions had been lost: every policy is told of all that has happened once more. */
    @Test
    void whatIsToldAgainIsNotDoneAgain(
            @Autowired WhenApprovalRequestedAskForPlaces askForPlaces,
            @Autowired WhenPlacesAnsweredAnswerApproval answerApproval,
            @Autowired WhenPairProposedDropItIfSomebodyIsGone dropIt)
            throws Exception {
        UUID mentor = school.mentor(1);
        UUID winner = school.active(mentor, school.mentee());
        UUID loser = school.consented(mentor, school.mentee());
        school.isRefused(school.director, loser, "/approval", ORDER, 409, "mentor-at-capacity", "/mentorId");
        school.does(school.director, winner, "/dissolution", dissolution("2022-11-01"), 204);
        hasPlacesTaken(mentor, 0);

        UUID load = LoadCommand.idOf(school.id, mentor);
        List<DomainEventMessage<?>> before =
                Stream.of(winner, loser, load).flatMap(this::history).toList();
        for (Object policy : List.of(askForPlaces, answerApproval, dropIt)) {
            var handlers = new AnnotationEventHandlerAdapter(policy);
            for (DomainEventMessage<?> event : before) {
                handlers.handle(event);
            }
        }
        assertThat(Stream.of(winner, loser, load).flatMap(this::history)).hasSameSizeAs(before);
        hasPlacesTaken(mentor, 0);
    }

    /** Whoever proposed it looked at the register a moment too early; the command by itself knows no better. */
    @Test
    void aPairOfSomebodyWhoIsJustLeavingIsDropped(
            @Autowired CommandGateway commands, @Autowired ProjectionFreshness freshness) {
        UUID mentor = school.mentor(1);
        UUID mentee = school.mentee();
        UUID pair = UUID.randomUUID();
        school.participants.depart(school.id, mentee, LocalDate.of(2022, 9, 1));
        commands.sendAndWait(new Propose(pair, school.id, "TEACHER_TEACHER", mentor, List.of(mentee), null, List.of()));
        freshness.await(WhenPairProposedDropItIfSomebodyIsGone.class);
        school.sees(school.coordinator, pair).json("""
            {"state": "DISSOLVED", "dissolution": {"reason": "mentee-departed"}}
            """);
    }

    /**
     * It makes no difference whether somebody leaves a moment before the approval is through, or a moment after: in both
     * cases there is a pair at work that a coordinator dissolves, and the mentor has the place back.
     */
    @Test
    void aPairWhoseMenteeLeavesAfterTheOrderIsDissolved() {
        UUID mentor = school.mentor(1);
        UUID mentee = school.mentee();
        UUID pair = school.active(mentor, mentee);
        school.participants.depart(school.id, mentee, LocalDate.of(2022, 11, 1));
        school.does(school.coordinator, pair, "/dissolution", dissolution("2022-11-01"), 204);
        school.active(mentor, school.mentee());
    }

    private Map<Integer, List<UUID>> approveAtOnce(List<UUID> pairs) throws Exception {
        List<UUID> twice = nCopies(2, pairs).stream().flatMap(List::stream).toList();
        CyclicBarrier start = new CyclicBarrier(twice.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(twice.size())) {
            List<Future<Answer>> answers = threads.invokeAll(twice.stream()
                    .<Callable<Answer>>map(pair -> () -> {
                        start.await();
                        return new Answer(pair, statusOfApproving(pair));
                    })
                    .toList());
            return answers.stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(Answer::status, mapping(Answer::pair, toList())));
        }
    }

    private int statusOfApproving(UUID pair) {
        return school.post(school.director, PAIRS + "/" + pair + "/approval", ORDER)
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private void hasPlacesTaken(UUID mentor, int taken) {
        school.get(school.director, "/api/mentors/" + mentor + "/load?institution=" + school.id)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"taken\": " + taken + "}");
    }

    private Stream<DomainEventMessage<?>> history(UUID aggregate) {
        return store.readEvents(aggregate.toString()).asStream().map(event -> event);
    }

    private record Answer(UUID pair, int status) {}
}
