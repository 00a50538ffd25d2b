package org.nastavnik.monitoring.audit;

import static org.nastavnik.monitoring.audit.AuditRefusal.CHECKPOINT_FOREIGN;
import static org.nastavnik.monitoring.audit.AuditRefusal.CHECKPOINT_UNKNOWN;
import static org.nastavnik.monitoring.audit.AuditRefusal.LOG_REWRITTEN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.NoteKey;
import org.nastavnik.monitoring.proof.Proofs;
import org.nastavnik.monitoring.proof.Tree;
import org.nastavnik.platform.projection.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signed heads of the log: made, kept and told. */
@Component
class Heads {

    private static final Logger log = LoggerFactory.getLogger(Heads.class);

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

    private final JdbcClient database;
    private final TakingUp takingUp;
    private final LogNodes nodes;
    private final CheckpointKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Heads(
            JdbcClient database,
            TakingUp takingUp,
            LogNodes nodes,
            CheckpointKeys keys,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.takingUp = takingUp;
        this.nodes = nodes;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Signs the log as it is now, unless it is no longer what was signed last. One at a time does. */
    Head sign() {
        takingUp.catchUp();
        return Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("SELECT passed FROM monitoring.audit_position FOR UPDATE")
                    .query(Long.class)
                    .single();
            Tree tree = nodes.tree(nodes.size());
            Checkpoint now = new Checkpoint(keys.origin(), tree.size(), tree.root());
            latest().ifPresent(last -> check(last, now, tree));
            database.sql("""
                INSERT INTO monitoring.audit_checkpoint (size, note, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                """)
                    .param(now.size())
                    .param(keys.signer().sign(now.text()))
                    .param(Gaps.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .update();
            return of(now.size());
        }));
    }

    private void check(Head last, Checkpoint now, Tree tree) {
        boolean grown = opened(last.note())
                .filter(before -> before.size() <= now.size()
                        && Proofs.consistent(
                                before.size(), before.root(), now.size(), now.root(), tree.consistency(before.size())))
                .isPresent();
        if (!grown) {
            log.error(
                    "The audit log no longer contains what was signed of it at size {}: no checkpoint is signed",
                    last.size());
        }
        LOG_REWRITTEN.unless(grown);
    }

    /** The latest of all, if there is any. */
    Optional<Head> latest() {
        return database.sql("SELECT size, note, made_at FROM monitoring.audit_checkpoint ORDER BY size DESC LIMIT 1")
                .query(Head::of)
                .optional();
    }

    /** The head of that size. */
    Head of(long size) {
        return database.sql("SELECT size, note, made_at FROM monitoring.audit_checkpoint WHERE size = ?")
                .param(size)
                .query(Head::of)
                .optional()
                .orElseThrow(CHECKPOINT_UNKNOWN::refused);
    }

    /** All heads, the largest first, from the one below {@code before} on. */
    Page<Head> all(@Nullable Long before, int limit) {
        return Page.of(
                database.sql("""
                    SELECT size, note, made_at FROM monitoring.audit_checkpoint WHERE size < ? ORDER BY size DESC LIMIT ?
                    """)
                        .param(before == null ? Long.MAX_VALUE : before)
                        .param(limit + 1)
                        .query(Head::of)
                        .list(),
                limit,
                Head::size);
    }

    /** What somebody names a head by: its size, or the whole note, which we need not have kept. */
    Checkpoint named(String asked) {
        return opened(SIZE.matcher(asked).matches() ? of(Long.parseLong(asked)).note() : asked.strip() + "\n")
                .orElseThrow(CHECKPOINT_FOREIGN::refused);
    }

    /** Those of a log of at most that size. */
    Signed upTo(long size) {
        List<Checkpoint> signed = new ArrayList<>();
        List<Long> broken = new ArrayList<>();
        all(null, Integer.MAX_VALUE - 1).items().stream()
                .filter(head -> head.size() <= size)
                .forEach(head -> opened(head.note())
                        .filter(checkpoint -> checkpoint.size() == head.size())
                        .ifPresentOrElse(signed::add, () -> broken.add(head.size())));
        return new Signed(signed, broken);
    }

    private Optional<Checkpoint> opened(String note) {
        try {
            NoteKey key = keys.key();
            return Optional.of(Checkpoint.of(note, key))
                    .filter(checkpoint -> checkpoint.origin().equals(keys.origin()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * What was kept of heads.
     *
     * @param broken sizes of those that are no longer as they were signed
     */
    record Signed(List<Checkpoint> heads, List<Long> broken) {}

    /**
     * A signed head as it was kept.
     *
     * @param size how many leaves the log had
     */
    record Head(long size, Instant madeAt, String note) {

        static Head of(ResultSet row, int number) throws SQLException {
            return new Head(
                    row.getLong("size"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getString("note"));
        }
    }
}
