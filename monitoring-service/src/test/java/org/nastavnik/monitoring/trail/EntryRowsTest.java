package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * There is an entry of each leaf, also of those from before there were entries. The event store is not as it may be, and
 * therefore shared with nobody.
 */
@OverHttp
@TestPropertySource(properties = "nastavnik.audit.origin=rows.nastavnik.local/audit")
class EntryRowsTest {

    private final JdbcClient database;
    private final Trail trail;
    private final PlatformTransactionManager transactions;

    EntryRowsTest(
            RestTestClient anybody, EventStore store, JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
        this.trail = new Trail(new School(anybody, store), database);
    }

    @Test
    void leavesFromBeforeGetTheSameRows() {
        store(2_345, "2022-09-01T09:00:00.120Z", "{\"actor\":\"somebody\",\"traceId\":\"t\",\"causationId\":\"c\"}");
        trail.entries("");
        List<String> before = rows();
        assertThat(before).hasSizeGreaterThanOrEqualTo(2_345);
        database.sql("DELETE FROM monitoring.audit_entry WHERE number < (SELECT max(number) - 7 FROM"
                        + " monitoring.audit_leaf)")
                .update();
        new EarlierEntries(database, transactions, new EntryRows(database)).await();
        assertThat(rows()).isEqualTo(before);
        database.sql("DELETE FROM monitoring.audit_entry").update();
        new EarlierEntries(database, transactions, new EntryRows(database)).await();
        assertThat(rows()).isEqualTo(before);
        // Of two batches that were under way the lower was through, and then the process was killed.
        database.sql("DELETE FROM monitoring.audit_entry WHERE number >= (SELECT max(number) + 1 - 2000 FROM"
                        + " monitoring.audit_leaf)")
                .update();
        new EarlierEntries(database, transactions, new EntryRows(database)).await();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whateverStandsInAnEventTheLogGoesOn() {
        store(1, "in the evening", "{\"actor\":7}");
        store(1, "+999999999-12-31T23:59:59Z", "[]");
        store(1, "2022-09-01T09:00:00Z", "no JSON");
        store(1, "2022-09-01T09:00:00Z", "{\"actor\":\"\\u0000\",\"traceId\":\"\\u0000\"}");
        store(1, "2022-09-01T12:00:00+03:00", "{\"actor\":{\"a\":\"b\"}}");
        store(1, "yesterday", "{\"actor\":null,\"traceId\":null,\"causationId\":null}");
        assertThat(trail.entries("").path("items"))
                .hasSize(6)
                .allSatisfy(entry -> assertThat(entry.path("actor").asString()).isEqualTo("system"));
    }

    /** What the database reads by itself, and what it leaves to a closer look. */
    @Test
    void howeverManyAreMadeAtOnceTheyAreTheSame() {
        store(1, "2022-09-01T09:00:00.123Z", "{\"actor\":\"Анна \\\"\\u0410\\\"\",\"traceId\":\"\"}");
        store(
                1,
                "2022-09-01T09:00:00.000Z",
                "{\"causationId\":\"c\",\"actor\":\"a\",\"actor\":\"b\",\"more\":{\"x\":[1]}}");
        store(1, "2022-09-01T09:00:00.000Z", "{}");
        trail.entries("");
        List<String> plain = rows();
        forget();
        assertThat(rows()).isEqualTo(plain);

        for (String odd : List.of(
                "7", "null", "\"text\"", "{\"actor\":{}}", "{\"traceId\":[]}", "{\"causationId\":1}", "{", "")) {
            store(1, "2022-09-01T09:00:00.000Z", odd);
            trail.entries("");
            List<String> before = rows();
            forget();
            assertThat(rows()).as(odd).isEqualTo(before);
        }
        for (String odd : List.of(
                "now",
                "2022-09-01",
                "2022-09-01T09:00:00Z",
                "2022-09-01T09:00:00.123456789Z",
                "2022-02-31T00:00:00.000Z",
                "1899-12-31T23:59:59.000Z",
                "2022-09-01T09:00:00 PM Z",
                "2022-09-01T12:30:60.000Z",
                "2022-09-01T09:00Z")) {
            store(1, odd, "{\"actor\":\"a\"}");
            trail.entries("");
            List<String> before = rows();
            forget();
            assertThat(rows()).as(odd).isEqualTo(before);
        }
    }

    private void forget() {
        database.sql("TRUNCATE monitoring.audit_entry").update();
        new EarlierEntries(database, transactions, new EntryRows(database)).await();
    }

    private void store(int events, String at, String metadata) {
        database.sql("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            SELECT gen_random_uuid(), gen_random_uuid(), 0, 'Test', 'test.made-up', '1', convert_to(?, 'UTF8'),
                   convert_to(?, 'UTF8'), ?
              FROM generate_series(1, ?)
            """)
                .param("{\"institution\":\"%s\"}".formatted(trail.school().id))
                .param(metadata)
                .param(at)
                .param(events)
                .update();
    }

    private List<String> rows() {
        return database.sql("SELECT line::text FROM monitoring.audit_entry line ORDER BY number")
                .query(String.class)
                .list();
    }
}
