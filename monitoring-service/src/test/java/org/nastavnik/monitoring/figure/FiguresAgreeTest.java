package org.nastavnik.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Figures have two definitions: rows and SQL, which the platform answers by, and a fold. They agree on whatever happened. */
@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class FiguresAgreeTest {

    private static final int MOMENTS = 12;

    @Autowired
    EventStore store;

    @Autowired
    RestTestClient anybody;

    /** For three institutions at twelve moments each: 36 comparisons a seed, of three figures each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappened(long seed) {
        RandomProgramme programme = new RandomProgramme(seed);
        OtherServices others = new OtherServices(store);
        programme.told().forEach(one -> others.tell(one.aggregate(), one.seq(), one.at(), one.event()));
        List<Told> told = programme.aggregates().flatMap(this::stored).toList();

        for (UUID institution : programme.institutions) {
            Asking auditor = new Asking(As.a(AUDITOR).of(institution).using(anybody));
            for (int n = 0; n < MOMENTS; n++) {
                LocalDate on = programme.someDay();
                Instant asOf = n % 4 == 0 ? null : programme.someInstant(told);
                Moment moment = new Moment(on.getYear(), on, asOf);
                List<Figure> figures = figures(auditor, institution, moment);
                assertThat(figures)
                        .as("seed %d, %s, %s", seed, institution, moment)
                        .isEqualTo(Folded.figures(told, institution, moment));
                figures.forEach(figure -> membersAreAsCounted(auditor, institution, moment, figure));
            }
        }
    }

    /** As the store has kept it, timestamps included. */
    private Stream<Told> stored(UUID aggregate) {
        return store.readEvents(aggregate.toString())
                .asStream()
                .map(event -> new Told(aggregate, event.getSequenceNumber(), event.getTimestamp(), event.getPayload()));
    }

    private static List<Figure> figures(Asking auditor, UUID institution, Moment moment) {
        return Objects.requireNonNull(auditor.get("/api/kpis?institution={institution}" + at(moment), institution)
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Figure>>() {})
                .returnResult()
                .getResponseBody());
    }

    private static void membersAreAsCounted(Asking auditor, UUID institution, Moment moment, Figure figure) {
        String address = "/api/kpis/{kpi}/members?institution={institution}" + at(moment);
        List<Member> members = Objects.requireNonNull(auditor.get(address, figure.kpi(), institution)
                        .expectStatus()
                        .isOk()
                        .expectBody(Members.class)
                        .returnResult()
                        .getResponseBody())
                .items();
        assertThat(members).hasSize((int) figure.denominator());
        assertThat(members.stream().filter(Member::counted)).hasSize((int) figure.numerator());
        assertThat(members.stream().filter(member -> member.mean() != null)).hasSize((int) figure.answered());
        assertThat(members).allSatisfy(member -> assertThat(member.events()).isNotEmpty());
    }

    private static String at(Moment moment) {
        return "&on=" + moment.on() + (moment.asOf() == null ? "" : "&asOf=" + moment.asOf());
    }

    record Members(List<Member> items) {}

    record Member(UUID person, boolean counted, @Nullable BigDecimal mean, List<String> events) {}
}
