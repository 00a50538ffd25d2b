package org.nastavnik.roadmap.reminder;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.roadmap.deadline.DeadlineEvent;
import org.nastavnik.roadmap.deadline.DeadlineEvent.DueSoon;
import org.nastavnik.roadmap.deadline.DeadlineEvent.Overdue;
import org.nastavnik.roadmap.execution.OccurrenceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when each due window has last come near, and when it has last passed. */
@Component
@ProcessingGroup("roadmap.fallen-due")
class FallenDueProjection {

    private final JdbcClient database;

    FallenDueProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(DueSoon now, @SequenceNumber long seq, @Timestamp Instant at) {
        write(now, OccurrenceStatus.DUE_SOON, seq, at);
    }

    @EventHandler
    void on(Overdue now, @SequenceNumber long seq, @Timestamp Instant at) {
        write(now, OccurrenceStatus.OVERDUE, seq, at);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.fallen_due").update();
    }

    private void write(DeadlineEvent now, OccurrenceStatus status, long seq, Instant at) {
        database.sql("""
            INSERT INTO roadmap.fallen_due AS known (roadmap, task, n, status, seq, institution, at)
            VALUES (:roadmap, :task, :n, :status, :seq, :institution, :at)
            ON CONFLICT (roadmap, task, n, status) DO UPDATE SET (seq, at) = (EXCLUDED.seq, EXCLUDED.at)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("roadmap", now.roadmap())
                .param("task", now.task())
                .param("n", now.n())
                .param("status", status.name())
                .param("seq", seq)
                .param("institution", now.institution())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
