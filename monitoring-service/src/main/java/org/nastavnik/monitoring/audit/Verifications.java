package org.nastavnik.monitoring.audit;

import static org.nastavnik.monitoring.audit.AuditRefusal.VERIFICATION_UNKNOWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifications that nobody waits for, and that all processes tell of. In each process one runs at a time: it keeps a
 * processor busy.
 */
@Component
class Verifications implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Verifications.class);

    /** Of one that runs there is news more often. */
    private static final Duration SILENT_AT_MOST = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final Verifier verifier;
    private final Heads heads;
    private final TransactionTemplate apart;
    private final JsonMapper json;
    private final Clock clock;
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("audit-verification").factory());

    Verifications(
            JdbcClient database,
            Verifier verifier,
            Heads heads,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.verifier = verifier;
        this.heads = heads;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins one, as soon as those before it are done.
     *
     * @param checkpoint up to which, by its size or as a whole note; null for all of the log
     */
    void begin(UUID id, @Nullable String checkpoint, String user) {
        Checkpoint upTo = checkpoint == null ? null : heads.named(checkpoint);
        int begun = database.sql("""
            INSERT INTO monitoring.audit_verification (id, asked_at, asked_by, checkpoint, told_at, state)
            VALUES (?, ?, ?, ?, ?, 'RUNNING') ON CONFLICT DO NOTHING
            """)
                .param(id)
                .param(Gaps.at(clock.instant()))
                .param(user)
                .param(checkpoint)
                .param(Gaps.at(clock.instant()))
                .update();
        if (begun > 0) {
            var _ = oneAtATime.submit(() -> run(id, upTo));
        }
    }

    private void run(UUID id, @Nullable Checkpoint upTo) {
        try {
            Verdict verdict = verifier.verify(upTo, new Telling(id));
            tell(id, "done = events, state = 'DONE', verdict = ?", json.writeValueAsString(verdict));
            if (!verdict.valid()) {
                log.error(
                        "The audit log was verified and has {} faults: see verification {}", verdict.faultCount(), id);
            }
        } catch (RuntimeException e) {
            log.warn("Verification {} was broken off", id, e);
            tell(id, "state = ?", State.BROKEN_OFF.name());
        }
    }

    private void tell(UUID id, String what, Object value) {
        apart.executeWithoutResult(
                _ -> database.sql("UPDATE monitoring.audit_verification SET told_at = ?, " + what + " WHERE id = ?")
                        .param(Gaps.at(clock.instant()))
                        .param(value)
                        .param(id)
                        .update());
    }

    /** How it is getting on. */
    Running of(UUID id) {
        return database.sql("SELECT * FROM monitoring.audit_verification WHERE id = ?")
                .param(id)
                .query(this::running)
                .optional()
                .orElseThrow(VERIFICATION_UNKNOWN::refused);
    }

    /** Those asked for last, the latest first. */
    List<Running> latest(int atMost) {
        return database.sql("SELECT * FROM monitoring.audit_verification ORDER BY asked_at DESC, id LIMIT ?")
                .param(atMost)
                .query(this::running)
                .list();
    }

    private Running running(ResultSet row, int number) throws SQLException {
        return running(
                row.getObject("id", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("events"),
                row.getString("verdict"));
    }

    private Running running(
            UUID id, Instant asked, Instant told, State state, long done, long events, @Nullable String verdict) {
        boolean silent = state == State.RUNNING && told.plus(SILENT_AT_MOST).isBefore(clock.instant());
        return new Running(
                id,
                asked,
                silent ? State.BROKEN_OFF : state,
                done,
                events,
                verdict == null ? null : json.readValue(verdict, Verdict.class));
    }

    @Override
    public void close() {
        oneAtATime.shutdownNow();
    }

    /** Writes down how far one has come, apart from what it reads. */
    private final class Telling implements Verifier.Progress {

        private final UUID id;

        Telling(UUID id) {
            this.id = id;
        }

        @Override
        public void of(long events) {
            tell(id, "events = ?", events);
        }

        @Override
        public void done(long events) {
            tell(id, "done = ?", events);
        }
    }

    /** Whether there is a verdict, or will be. */
    enum State {
        RUNNING,
        DONE,
        BROKEN_OFF
    }

    /**
     * A verification as it is getting on.
     *
     * @param done how many of the events
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Running(
            UUID id,
            Instant askedAt,
            State state,
            long done,
            long events,
            @Nullable Verdict verdict) {}
}
