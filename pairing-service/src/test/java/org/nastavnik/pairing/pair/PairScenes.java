package org.nastavnik.pairing.pair;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Approved;
import org.nastavnik.pairing.pair.PairCommand.OrderOnPaper;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.pairing.pair.PairCommand.RecordConsent;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRequested;
import org.nastavnik.pairing.pair.ProposalEvent.Consented;
import org.nastavnik.pairing.pair.ProposalEvent.Proposed;
import org.nastavnik.testing.As;

/** A mentor and two mentees, whose pair the tests of the aggregate tell of. */
final class PairScenes {

    static final LocalDate TODAY = LocalDate.of(2023, 5, 25);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate ORDERED = LocalDate.of(2022, 10, 20);
    static final Order ORDER = new Order("17-О", ORDERED, Personal.of("О наставнической группе"));

    static final UUID PAIR = new UUID(0, 1);
    static final UUID SCHOOL = new UUID(0, 2);
    static final UUID MARIA = new UUID(0, 11);
    static final UUID ANNA = new UUID(0, 12);
    static final UUID BORIS = new UUID(0, 13);
    static final UUID STRANGER = new UUID(0, 14);

    static final Proposed PROPOSED = new Proposed(
            PAIR,
            SCHOOL,
            "PEDAGOGUE_PEDAGOGUE",
            MARIA,
            List.of(ANNA, BORIS),
            Optional.empty(),
            List.of(Personal.of("Проект")));
    static final ApprovalRequested REQUESTED = requested(1, ORDER);
    static final Approved APPROVED = approved(ORDER);

    static final As COORDINATOR_HERE = As.a(COORDINATOR).of(SCHOOL);
    static final As DIRECTOR_HERE = As.a(DIRECTOR).of(SCHOOL);
    static final As MENTOR_HERE = As.a(MENTOR).of(SCHOOL).who(MARIA);
    static final As MENTEE_HERE = As.a(MENTEE).of(SCHOOL).who(ANNA);

    private PairScenes() {}

    static AggregateTestFixture<Pair> fixture() {
        var fixture = new AggregateTestFixture<>(Pair.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture;
    }

    static List<Object> consented() {
        return List.of(
                PROPOSED,
                new Consented(PAIR, MARIA, false),
                new Consented(PAIR, ANNA, false),
                new Consented(PAIR, BORIS, true));
    }

    static List<Object> underApproval() {
        return and(consented(), REQUESTED);
    }

    static List<Object> active() {
        return and(underApproval(), APPROVED);
    }

    static List<Object> and(List<Object> before, Object... now) {
        return Stream.concat(before.stream(), Stream.of(now)).toList();
    }

    static ApprovalRequested requested(int attempt, Order order) {
        return new ApprovalRequested(PAIR, SCHOOL, MARIA, List.of(ANNA, BORIS), attempt, order);
    }

    static Approved approved(Order order) {
        return new Approved(PAIR, SCHOOL, "PEDAGOGUE_PEDAGOGUE", MARIA, List.of(ANNA, BORIS), order);
    }

    static Propose propose(UUID mentor, UUID... mentees) {
        return new Propose(PAIR, SCHOOL, "PEDAGOGUE_PEDAGOGUE", mentor, List.of(mentees), null, List.of("Проект"));
    }

    static RecordConsent consent(UUID person, boolean accepted) {
        return new RecordConsent(PAIR, null, person, accepted);
    }

    static RequestApproval requestApproval(LocalDate on) {
        return new RequestApproval(
                PAIR, null, new OrderOnPaper(ORDER.number(), on, ORDER.title().text()));
    }

    static Map<String, String> by(As who) {
        return who.actor().asMetaData();
    }

    static void nothing(ResultValidator<Pair> outcome) {
        outcome.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
