package org.nastavnik.roadmap.reminder;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.projection.Page;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is to be sent and what was, a row for each recipient and day. Each step is committed before the next is taken. */
@Component
class Outbox {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final DataSource pool;
    private final JdbcClient database;
    private final Clock clock;

    Outbox(DataSource pool, JdbcClient database, Clock clock) {
        this.pool = pool;
        this.database = database;
        this.clock = clock;
    }

    /** Does it unless another process is at it. Should this one die meanwhile, its lock goes with its connection. */
    void alone(Runnable work) {
        try (Connection lock = pool.getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT only_one FROM roadmap.mailing FOR UPDATE SKIP LOCKED")) {
                if (row.next()) {
                    work.run();
                }
            } finally {
                lock.rollback();
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Lock of those who send", null, e);
        }
    }

    /** Whoever was handing these over has not lived to say what became of it. */
    void doubtClaimed() {
        database.sql("UPDATE roadmap.outbox SET state = 'UNCLEAR' WHERE state = 'CLAIMED'")
                .update();
    }

    /** What was due on earlier days is due no more, unless somebody has asked for it again. */
    void lapseBefore(UUID institution, LocalDate today) {
        database.sql("""
            UPDATE roadmap.outbox SET state = 'LAPSED'
             WHERE institution = ? AND day < ? AND state = 'DUE' AND NOT again
            """).param(institution).param(today).update();
    }

    /** Up to when a recipient was told everything; none if never. A day that lapsed, or was refused, has told nothing. */
    Optional<Instant> toldUpTo(UUID recipient) {
        return database.sql("""
            SELECT upto FROM roadmap.outbox
             WHERE recipient = ? AND (again OR state IN ('SENT', 'UNCLEAR', 'NOTHING', 'CLAIMED')) ORDER BY day DESC LIMIT 1
            """)
                .param(recipient)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    boolean has(UUID recipient, LocalDate day) {
        return find(recipient, day).isPresent();
    }

    Optional<Reminder> find(UUID recipient, LocalDate day) {
        return database.sql("SELECT * FROM roadmap.outbox WHERE recipient = ? AND day = ?")
                .param(recipient)
                .param(day)
                .query((row, _) -> reminder(row))
                .optional();
    }

    /** Puts one in. */
    void put(UUID institution, Reminder one) {
        database.sql("""
            INSERT INTO roadmap.outbox (recipient, day, institution, state, since, upto, try_at)
            VALUES (:recipient, :day, :institution, :state, :since, :upto, :upto)
            ON CONFLICT (recipient, day) DO NOTHING
            """)
                .param("recipient", one.recipient())
                .param("day", one.day())
                .param("institution", institution)
                .param("state", one.state().name())
                .param("since", utc(one.since()))
                .param("upto", utc(one.upto()))
                .update();
    }

    /** Those that it is time to send. */
    List<Reminder> due() {
        return database.sql("SELECT * FROM roadmap.outbox WHERE state = 'DUE' AND try_at <= ? ORDER BY day, recipient")
                .param(now())
                .query((row, _) -> reminder(row))
                .list();
    }

    /** From now on it is being handed over; false if it is due no more. */
    boolean claim(Reminder one) {
        return at(one, "UPDATE roadmap.outbox SET state = 'CLAIMED', claimed_at = :now WHERE {it} AND state = 'DUE'")
                        .param("now", now())
                        .update()
                == 1;
    }

    /** It was handed over. Somebody may have been in doubt already. */
    void markSent(Reminder one) {
        at(one, """
            UPDATE roadmap.outbox SET state = 'SENT', sent_at = :now, reply = NULL, again = false
             WHERE {it} AND state IN ('CLAIMED', 'UNCLEAR')
            """).param("now", now()).update();
    }

    /** This has become of it, which is the end of it for now. */
    void mark(Reminder one, ReminderState state, @Nullable Integer reply) {
        at(one, "UPDATE roadmap.outbox SET state = :state, reply = :reply, again = false WHERE {it}")
                .param("state", state.name())
                .param("reply", reply)
                .update();
    }

    /** It is tried again after a while, which is longer each time. */
    void postpone(Reminder one, @Nullable Integer reply) {
        Duration pause = Duration.ofMinutes(1L << Math.min(one.attempts(), 5));
        at(one, """
            UPDATE roadmap.outbox SET state = 'DUE', attempts = attempts + 1, try_at = :then, reply = :reply WHERE {it}
            """)
                .param("then", now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE))
                .param("reply", reply)
                .update();
    }

    /** Sends one again that nobody can tell of whether it came; false if there is no doubt. */
    boolean again(Reminder one) {
        return at(one, """
            UPDATE roadmap.outbox SET state = 'DUE', again = true, attempts = 0, try_at = :now
             WHERE {it} AND state IN ('UNCLEAR', 'REFUSED')
            """).param("now", now()).update() == 1;
    }

    /** Those of an institution, but for days on which there was nothing, the latest first. */
    Page<Reminder> of(UUID institution, @Nullable Cursor after, int limit) {
        Cursor start = after == null ? Cursor.START : after;
        return Page.of(
                database.sql("""
                    SELECT * FROM roadmap.outbox
                     WHERE institution = :institution AND state <> 'NOTHING' AND (day, recipient) < (:day, :recipient)
                     ORDER BY day DESC, recipient DESC
                     LIMIT :limit + 1
                    """)
                        .param("institution", institution)
                        .param("day", start.day())
                        .param("recipient", start.recipient())
                        .param("limit", limit)
                        .query((row, _) -> reminder(row))
                        .list(),
                limit,
                last -> new Cursor(last.day(), last.recipient()));
    }

    private StatementSpec at(Reminder one, String statement) {
        return database.sql(statement.replace("{it}", "recipient = :recipient AND day = :day"))
                .param("recipient", one.recipient())
                .param("day", one.day());
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Reminder(
                row.getObject("recipient", UUID.class),
                row.getObject("day", LocalDate.class),
                ReminderState.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("upto", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                sent == null ? null : sent.toInstant(),
                row.getObject("reply", Integer.class));
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A place in the list, written {@code 2022-10-17_<recipient>}. */
    record Cursor(LocalDate day, UUID recipient) {

        /** Before all others; PostgreSQL calls that day infinity. */
        private static final Cursor START = new Cursor(LocalDate.MAX, new UUID(-1, -1));

        /** Reads what {@link #toString} has written; Spring calls it for request parameters. */
        public static Cursor of(String written) {
            String[] parts = written.split("_", 2);
            return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        }

        @Override
        public String toString() {
            return day + "_" + recipient;
        }
    }
}
