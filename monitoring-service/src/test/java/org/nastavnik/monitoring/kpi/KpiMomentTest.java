package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.OtherServices.approved;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.OtherServices.registered;
import static org.nastavnik.monitoring.kpi.Figures.FIGURES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A figure of any day, as it was known at any instant. */
@OverHttp
class KpiMomentTest {

    private final School school;

    KpiMomentTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
    }

    /** The pair's order of February was told of in November, and in December it came out that Anna was hired in July. */
    @Test
    void anyDayIsSeenAsItWasKnownAtAnyInstant() {
        UUID anna = UUID.randomUUID();
        UUID pair = UUID.randomUUID();
        school.others.tell(
                anna,
                0,
                Instant.parse("2023-01-10T08:00:00Z"),
                registered(anna, school.id, "2023-01-09", "2022-09-01"));
        school.others.tell(
                pair,
                0,
                Instant.parse("2023-11-01T08:00:00Z"),
                approved(pair, school.id, UUID.randomUUID(), List.of(anna), "2023-02-01"));
        school.others.tell(
                anna, 1, Instant.parse("2023-12-10T08:00:00Z"), changed(anna, school.id, "2023-07-01", "2022-09-01"));

        young("2023-12-31", null, "1 of 1");
        young("2023-12-31", "2023-10-31T00:00:00Z", "0 of 1");
        young("2023-12-31", "2023-11-01T07:59:59.999999Z", "0 of 1");
        young("2023-12-31", "2023-11-01T08:00:00Z", "1 of 1");
        young("2023-01-31", "2023-11-02T00:00:00Z", "0 of 1");
        young("2023-02-01", "2023-11-02T00:00:00Z", "1 of 1");
        young("2023-06-30", "2023-12-10T07:59:59Z", "1 of 1");
        young("2023-06-30", "2023-12-10T08:00:00Z", "0 of 0");
        young("2023-07-01", null, "1 of 1");
        young("2023-12-31", "2023-01-10T07:00:00Z", "0 of 0");
    }

    private void young(String on, @Nullable String asOf, String expected) {
        String[] counts = expected.split(" of ", 2);
        school.coordinator
                .read(FIGURES + "&on=" + on + (asOf == null ? "" : "&asOf=" + asOf), school.id)
                .json("""
                    [{"numerator": %s, "denominator": %s}, {}, {}]
                    """.formatted(counts[0], counts[1]));
    }
}
