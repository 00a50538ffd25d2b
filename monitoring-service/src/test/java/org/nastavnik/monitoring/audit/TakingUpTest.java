package org.nastavnik.monitoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every event gets one leaf, in whatever order events are committed and whoever takes them up. */
@OnOwnLog
class TakingUpTest {

    private final School school;
    private final JdbcClient database;
    private final TakingUp takingUp;
    private final TransactionTemplate apart;
    private final Log log;

    TakingUpTest(
            RestTestClient anybody,
            EventStore store,
            JdbcClient database,
            TakingUp takingUp,
            PlatformTransactionManager transactions) {
        this.school = new School(anybody, store);
        this.database = database;
        this.takingUp = takingUp;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.log = new Log(school, database);
    }

    @Test
    void whatWasAcknowledgedIsInTheLogForWhoeverReadsIt() {
        for (int number = 0; number < 20; number++) {
            school.others.tell(
                    UUID.randomUUID(), new InstitutionEvent.Registered(school.id, "Школа", "Городской округ"));
            assertThat(log.export()).hasSize(number + 1);
        }
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void anEventThatIsCommittedLateIsTakenUpLate() {
        List<String> late = new ArrayList<>();
        List<String> early = new ArrayList<>();
        before(in -> late.add(log.store(in)), () -> {
            early.addAll(log.has(2));
            assertThat(log.export()).hasSize(2);
            assertThat(log.order()).isEqualTo(early);
        });
        assertThat(log.export()).hasSize(3);
        assertThat(log.order()).containsExactly(early.get(0), early.get(1), late.getFirst());
        assertThat(log.faults()).isEmpty();
        assertThat(log.isUnbroken()).isTrue();
    }

    @Test
    void anEventThatIsCommittedMuchLaterIsTakenUpByASweep() {
        List<String> late = new ArrayList<>();
        before(in -> late.add(log.store(in)), () -> {
            log.has(1);
            takingUp.takeUp();
            log.tamper("UPDATE monitoring.audit_gap SET seen = seen - interval '3 days'");
        });
        takingUp.takeUp();
        assertThat(log.order()).doesNotContain(late.getFirst());
        takingUp.takeUpAll();
        assertThat(log.order()).endsWith(late.getFirst());
    }

    @Test
    void ofAGapOnlyWhatTurnsUpIsForgotten() {
        log.has(1);
        log.tamper("UPDATE eventstore.domain_event SET global_index = 100");
        takingUp.takeUp();
        assertThat(gaps()).containsExactly("1-99");
        List<String> late = log.has(2);
        takingUp.takeUp();
        assertThat(gaps()).containsExactly("1-1", "4-99");
        log.tamper("UPDATE eventstore.domain_event SET global_index = 1 WHERE global_index = 2");
        takingUp.takeUp();
        assertThat(log.order()).hasSize(3).endsWith(late.toArray(String[]::new));
        assertThat(gaps()).containsExactly("4-99");
    }

    @Test
    void whatWasRolledBackIsWaitedForAndHindersNothing() {
        apart.executeWithoutResult(rolledBack -> {
            log.store(database);
            rolledBack.setRollbackOnly();
        });
        List<String> events = log.has(3);
        assertThat(log.faults()).isEmpty();
        assertThat(log.order()).isEqualTo(events);
        assertThat(gaps()).containsExactly("1-1");
    }

    @Test
    void severalWhoTakeUpAtOnceDoNotTakeAnythingTwice() throws Exception {
        try (ExecutorService several = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                all.add(several.submit((Callable<?>) () -> log.has(1_500)));
            }
            for (int keeper = 0; keeper < 4; keeper++) {
                all.add(several.submit(() -> {
                    for (int time = 0; time < 100; time++) {
                        takingUp.takeUp();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(log.faults()).isEmpty();
        assertThat(log.order()).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(log.isUnbroken()).isTrue();
    }

    @Test
    void aPositionThatFallsBackTakesNothingUpTwice() {
        List<String> events = log.has(2_500);
        takingUp.takeUp();
        log.tamper("UPDATE monitoring.audit_position SET passed = 0");
        List<String> more = log.has(3);
        takingUp.takeUp();
        events = new ArrayList<>(events);
        events.addAll(more);
        assertThat(log.order()).isEqualTo(events);
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void theStoredTreeIsThatOfTheLines() {
        for (int size = 1; size <= 40; size++) {
            log.has(1);
            assertThat(log.json("/api/audit/proofs/consistency?from=1")
                            .path("toRoot")
                            .asString())
                    .isEqualTo(Log.root(log.export()));
        }
    }

    @Test
    void anEventBelongsWhereItSaysOrWhereItsAggregateBegan() {
        String aggregate = UUID.randomUUID().toString();
        UUID elsewhere = UUID.randomUUID();
        List<String> payloads =
                List.of("{\"a\":[{\"institution\":1}],\"institution\":\"" + elsewhere + "\"}", "{\"n\":1}");
        for (int sequence = 0; sequence < payloads.size(); sequence++) {
            log.tamper("""
                INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number,
                       payload_type, payload, time_stamp)
                VALUES (?, ?, ?, 'nobody.knows', convert_to(?, 'UTF8'), '2026-11-25T06:00:00.000Z')
                """, "event-" + sequence, aggregate, sequence, payloads.get(sequence));
        }
        log.tamper("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number,
                   payload_type, payload, time_stamp)
            VALUES ('no-json', 'another', 0, 'nobody.knows', '\\x00ff', '2026-11-25T06:00:00.000Z')
            """);
        takingUp.takeUp();
        assertThat(database.sql("SELECT event_id || coalesce(institution::text, '') FROM monitoring.audit_leaf")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("event-0" + elsewhere, "event-1" + elsewhere, "no-json");
        assertThat(log.export()).hasSize(3).allMatch(line -> line.startsWith("{\"leafHash\":"));
    }

    private List<String> gaps() {
        return database.sql("SELECT first || '-' || last FROM monitoring.audit_gap ORDER BY first")
                .query(String.class)
                .list();
    }

    /** What is stored first is committed after the rest. */
    private void before(Consumer<JdbcClient> stored, Runnable rest) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            apart.executeWithoutResult(_ -> {
                stored.accept(database);
                try {
                    other.submit(rest).get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
    }
}
