package org.nastavnik.roadmap.execution;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.MilestoneEvent;
import org.nastavnik.roadmap.plan.OccurrenceEvent;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Controlled;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Waived;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.Drafted;
import org.nastavnik.roadmap.plan.PlanEvent.ExecutorErased;
import org.nastavnik.roadmap.plan.PlanEvent.Imported;
import org.nastavnik.roadmap.plan.PlanEvent.SectionAdded;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts of each due window, and for each roadmap the number of its latest change of any kind, which is its
 * version; an event that this has seen already changes nothing.
 */
@Component
@ProcessingGroup("roadmap.occurrences")
class ExecutionProjection {

    private final JdbcClient database;
    private final SealedJson json;

    ExecutionProjection(JdbcClient database, SealedJson json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(Imported now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            writeWindows(now.roadmap(), now.document().tasks());
        }
    }

    @EventHandler
    void on(TaskPlanned now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            writeWindows(now.roadmap(), List.of(now.task()));
        }
    }

    /** What is done keeps its window, hence its row. */
    @EventHandler
    void on(TaskChanged now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            int[] kept = now.task().occurrences().stream()
                    .mapToInt(window -> window.n())
                    .toArray();
            database.sql("""
                DELETE FROM roadmap.occurrence WHERE roadmap = :roadmap AND task = :task AND n <> ALL (:kept)
                """)
                    .param("roadmap", now.roadmap())
                    .param("task", now.task().number())
                    .param("kept", kept)
                    .update();
            writeWindows(now.roadmap(), List.of(now.task()));
        }
    }

    @EventHandler
    void on(TaskRemoved now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            database.sql("DELETE FROM roadmap.occurrence WHERE roadmap = :roadmap AND task = :task")
                    .param("roadmap", now.roadmap())
                    .param("task", now.number())
                    .update();
        }
    }

    @EventHandler
    void on(DatesSet now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            at(now, """
                INSERT INTO roadmap.occurrence (roadmap, task, n, due_from, due_to, dates_reason)
                VALUES (:roadmap, :task, :n, :from, :to, :reason)
                ON CONFLICT (roadmap, task, n) DO UPDATE
                   SET (due_from, due_to, dates_reason)
                     = (EXCLUDED.due_from, EXCLUDED.due_to, EXCLUDED.dates_reason)
                """)
                    .param("from", now.from().orElse(null))
                    .param("to", now.to())
                    .param("reason", now.reason().map(Personal::sealed).orElse(null))
                    .update();
        }
    }

    /** What was said of it when it was not done, or done otherwise, is about something else. */
    @EventHandler
    void on(Completed now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            at(now, """
                UPDATE roadmap.occurrence
                   SET completed_on = :completedOn, evidence = :evidence::jsonb, reopened_because = NULL,
                       verdict = NULL, verdict_note = NULL
                 WHERE roadmap = :roadmap AND task = :task AND n = :n
                """)
                    .param("completedOn", now.completedOn())
                    .param("evidence", json.write(now.evidence()))
                    .update();
        }
    }

    @EventHandler
    void on(Reopened now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            at(now, """
                UPDATE roadmap.occurrence
                   SET completed_on = NULL, evidence = NULL, waived_because = NULL, reopened_because = :reason
                 WHERE roadmap = :roadmap AND task = :task AND n = :n
                """).param("reason", now.reason().sealed()).update();
        }
    }

    /** What was said of it before is about something else. */
    @EventHandler
    void on(Waived now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            at(now, """
                UPDATE roadmap.occurrence
                   SET waived_because = :reason, reopened_because = NULL, verdict = NULL, verdict_note = NULL
                 WHERE roadmap = :roadmap AND task = :task AND n = :n
                """).param("reason", now.reason().sealed()).update();
        }
    }

    @EventHandler
    void on(Controlled now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            at(now, """
                UPDATE roadmap.occurrence SET verdict = :verdict, verdict_note = :note
                 WHERE roadmap = :roadmap AND task = :task AND n = :n
                """)
                    .param("verdict", now.verdict().sealed())
                    .param("note", now.note().map(Personal::sealed).orElse(null))
                    .update();
        }
    }

    @EventHandler
    void on(MilestoneEvent now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(Drafted now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(SectionAdded now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(Submitted now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(Agreed now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(Approved now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(KpiTargetsPlanned now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(ExecutorErased now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @EventHandler
    void on(Closed now, @SequenceNumber long seq) {
        isNews(now.roadmap(), seq);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.version, roadmap.occurrence").update();
    }

    private boolean isNews(UUID roadmap, long seq) {
        return database.sql("""
            INSERT INTO roadmap.version AS known (roadmap, seq) VALUES (:roadmap, :seq)
            ON CONFLICT (roadmap) DO UPDATE SET seq = EXCLUDED.seq WHERE known.seq < EXCLUDED.seq
            """).param("roadmap", roadmap).param("seq", seq).update() == 1;
    }

    private StatementSpec at(OccurrenceEvent now, String statement) {
        return database.sql(statement)
                .param("roadmap", now.roadmap())
                .param("task", now.task())
                .param("n", now.n());
    }

    private void writeWindows(UUID roadmap, List<Task> tasks) {
        database.sql("""
            INSERT INTO roadmap.occurrence AS known (roadmap, task, n, due_from, due_to)
            SELECT :roadmap, planned.number, due.n, due."from", due."to"
              FROM jsonb_to_recordset(:tasks::jsonb) AS planned (number text, occurrences jsonb),
                   jsonb_to_recordset(planned.occurrences) AS due (n integer, "from" date, "to" date)
            ON CONFLICT (roadmap, task, n) DO UPDATE
               SET (due_from, due_to, dates_reason, waived_because) = (EXCLUDED.due_from, EXCLUDED.due_to, NULL, NULL)
             WHERE (known.due_from, known.due_to) IS DISTINCT FROM (EXCLUDED.due_from, EXCLUDED.due_to)
            """)
                .param("roadmap", roadmap)
                .param("tasks", json.write(tasks))
                .update();
    }
}
