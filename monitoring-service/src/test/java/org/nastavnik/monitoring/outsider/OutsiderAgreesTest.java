package org.nastavnik.monitoring.outsider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.figure.Folded;
import org.nastavnik.monitoring.figure.Moment;
import org.nastavnik.monitoring.figure.RandomProgramme;
import org.nastavnik.monitoring.figure.Told;
import org.nastavnik.monitoring.outsider.Export.Answer;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happened, an outsider with a file and a key prints the figures that the platform answers. */
@OverHttp
class OutsiderAgreesTest {

    private static final int MOMENTS = 8;

    @TempDir
    Path directory;

    private final EventStore store;
    private final RestTestClient anybody;

    OutsiderAgreesTest(EventStore store, RestTestClient anybody) {
        this.store = store;
        this.anybody = anybody;
    }

    /** For three institutions at eight moments each: 24 comparisons a seed, of three figures each, in three definitions. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void whateverHappened(long seed) throws Exception {
        RandomProgramme programme = new RandomProgramme(seed);
        OtherServices others = new OtherServices(store);
        programme.told().forEach(one -> others.tell(one.aggregate(), one.seq(), one.at(), one.event()));
        List<Told> told = programme.aggregates().flatMap(this::stored).toList();
        Asking auditor = new Asking(
                As.a(AUDITOR).of(programme.institutions.toArray(UUID[]::new)).using(anybody));
        String head = file(
                "head",
                new JsonMapper()
                        .readTree(body(auditor.post("", "/api/audit/checkpoints")
                                .expectStatus()
                                .isCreated()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent()))
                        .path("note")
                        .asString()
                        .getBytes(StandardCharsets.UTF_8));
        String export = file("export", got(auditor, "/api/audit/export"));
        String key = file("key", got(auditor, "/api/audit/key"));

        for (int n = 0; n < MOMENTS; n++) {
            LocalDate on = programme.someDay();
            Instant asOf = n % 4 == 0 ? null : programme.someInstant(told);
            Answer answer = asOf == null
                    ? Export.asked("en", export, "--key", key, "--checkpoint", head, "--on", on.toString())
                    : Export.asked(
                            "en",
                            export,
                            "--key",
                            key,
                            "--checkpoint",
                            head,
                            "--on",
                            on.toString(),
                            "--as-of",
                            asOf.toString());
            assertThat(answer.status()).as("seed %d: %s", seed, answer).isZero();
            Moment moment = new Moment(on.getYear(), on, asOf);
            for (UUID institution : programme.institutions) {
                List<Figure> rows = rows(auditor, institution, moment);
                assertThat(Folded.figures(told, institution, moment)).isEqualTo(rows);
                assertThat(printed(answer, institution))
                        .as("seed %d, %s, %s", seed, institution, moment)
                        .isEqualTo(rows.stream().map(OutsiderAgreesTest::line).toList());
            }
        }
    }

    /** As the store has kept it, timestamps included. */
    private Stream<Told> stored(UUID aggregate) {
        return store.readEvents(aggregate.toString())
                .asStream()
                .map(event -> new Told(aggregate, event.getSequenceNumber(), event.getTimestamp(), event.getPayload()));
    }

    private static List<Figure> rows(Asking auditor, UUID institution, Moment moment) {
        String at = "&on=" + moment.on() + (moment.asOf() == null ? "" : "&asOf=" + moment.asOf());
        return Objects.requireNonNull(auditor.get("/api/kpis?institution={institution}" + at, institution)
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Figure>>() {})
                .returnResult()
                .getResponseBody());
    }

    /** The lines below an institution's heading. */
    private static List<String> printed(Answer answer, UUID institution) {
        return answer.lines().stream()
                .dropWhile(line -> !line.equals(institution.toString()))
                .skip(2)
                .limit(3)
                .map(line -> line.strip().replaceAll(" {2,}", "|"))
                .toList();
    }

    private static String line(Figure figure) {
        String name = switch (figure.kpi()) {
            case YOUNG_SPECIALISTS_MENTORED -> "Young specialists who entered mentoring";
            case MENTEE_SATISFACTION -> "Satisfaction of mentees";
            case MENTOR_SATISFACTION -> "Satisfaction of mentors";
        };
        String state = switch (figure.state()) {
            case MET -> "met";
            case BELOW -> "below";
            case NO_DATA -> "no data";
        };
        return String.join(
                "|",
                Integer.toString(figure.year()),
                name,
                Long.toString(figure.numerator()),
                Long.toString(figure.denominator()),
                percent(figure.value()),
                percent(figure.target()),
                state);
    }

    private static String percent(@Nullable Number value) {
        return value == null ? "–" : (value instanceof BigDecimal exact ? exact.toPlainString() : value) + " %";
    }

    private String file(String name, byte[] content) throws Exception {
        return Files.write(directory.resolve(name), content).toString();
    }

    private static byte[] got(Asking somebody, String address) {
        return body(somebody.read(address).returnResult().getResponseBodyContent());
    }

    private static byte[] body(byte @Nullable [] content) {
        return Objects.requireNonNull(content);
    }
}
