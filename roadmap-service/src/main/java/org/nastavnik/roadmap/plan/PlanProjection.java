package org.nastavnik.roadmap.plan;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskBound;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskUnbound;
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
import org.nastavnik.roadmap.schedule.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each roadmap, and the rows of its sections and tasks. The roadmap's row bears the number of the latest
 * change; an event that it has seen already changes nothing in any of them.
 */
@Component
@ProcessingGroup("roadmap.plans")
class PlanProjection {

    private final JdbcClient database;
    private final SealedJson json;

    PlanProjection(JdbcClient database, SealedJson json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(Imported now, @SequenceNumber long seq) {
        RoadmapDocument document = now.document();
        if (begins(now, seq, document.title(), document.period())) {
            database.sql("""
                UPDATE roadmap.roadmap SET kpi_targets = :targets::jsonb, warnings = :warnings::jsonb
                 WHERE roadmap = :roadmap
                """)
                    .param("roadmap", now.roadmap())
                    .param("targets", json.write(document.kpiTargets()))
                    .param("warnings", json.write(document.warnings()))
                    .update();
            writeSections(now.roadmap(), document.sections());
            writeTasks(now.roadmap(), document.tasks());
        }
    }

    @EventHandler
    void on(Drafted now, @SequenceNumber long seq) {
        begins(now, seq, now.title(), now.period());
    }

    @EventHandler
    void on(SectionAdded now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            writeSections(now.roadmap(), List.of(now.section()));
        }
    }

    @EventHandler
    void on(TaskPlanned now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            writeTasks(now.roadmap(), List.of(now.task()));
        }
    }

    @EventHandler
    void on(TaskChanged now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            writeTasks(now.roadmap(), List.of(now.task()));
        }
    }

    @EventHandler
    void on(TaskRemoved now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            database.sql("DELETE FROM roadmap.task WHERE roadmap = :roadmap AND number = :number")
                    .param("roadmap", now.roadmap())
                    .param("number", now.number())
                    .update();
        }
    }

    @EventHandler
    void on(TaskBound now, @SequenceNumber long seq) {
        bind(now, now.milestone(), seq);
    }

    @EventHandler
    void on(TaskUnbound now, @SequenceNumber long seq) {
        bind(now, null, seq);
    }

    @EventHandler
    void on(Submitted now, @SequenceNumber long seq) {
        reached(RoadmapStatus.SUBMITTED, now.roadmap(), seq);
    }

    @EventHandler
    void on(Agreed now, @SequenceNumber long seq) {
        if (reached(RoadmapStatus.AGREED, now.roadmap(), seq)) {
            database.sql("UPDATE roadmap.roadmap SET agreed_by = :body, protocol = :protocol WHERE roadmap = :roadmap")
                    .param("roadmap", now.roadmap())
                    .param("body", now.body().sealed())
                    .param("protocol", now.protocol())
                    .update();
        }
    }

    @EventHandler
    void on(Approved now, @SequenceNumber long seq) {
        if (reached(RoadmapStatus.APPROVED, now.roadmap(), seq)) {
            Order order = now.order();
            database.sql("""
                UPDATE roadmap.roadmap SET order_number = :number, order_date = :date, order_title = :title
                 WHERE roadmap = :roadmap
                """)
                    .param("roadmap", now.roadmap())
                    .param("number", order.number())
                    .param("date", order.date())
                    .param("title", order.title().sealed())
                    .update();
        }
    }

    /** The rows of tasks stay as they are: the name there opens no more. */
    @EventHandler
    void on(ExecutorErased now, @SequenceNumber long seq) {
        if (isNews(now.roadmap(), seq)) {
            database.sql("INSERT INTO roadmap.erased_executor (executor) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(now.executor())
                    .update();
        }
    }

    @EventHandler
    void on(Closed now, @SequenceNumber long seq) {
        reached(RoadmapStatus.CLOSED, now.roadmap(), seq);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.roadmap, roadmap.section, roadmap.task, roadmap.erased_executor")
                .update();
    }

    private boolean begins(PlanEvent now, long seq, String title, Period period) {
        return database.sql("""
            INSERT INTO roadmap.roadmap AS known
                   (roadmap, seq, institution, status, title, period_from, period_to)
            VALUES (:roadmap, :seq, :institution, 'DRAFT', :title, :from, :to)
            ON CONFLICT (roadmap) DO UPDATE
               SET (seq, title, period_from, period_to)
                 = (EXCLUDED.seq, EXCLUDED.title, EXCLUDED.period_from, EXCLUDED.period_to)
             WHERE known.seq < EXCLUDED.seq
            """)
                        .param("roadmap", now.roadmap())
                        .param("seq", seq)
                        .param("institution", now.institution())
                        .param("title", title)
                        .param("from", period.from())
                        .param("to", period.to())
                        .update()
                == 1;
    }

    private void bind(MilestoneEvent now, @Nullable Milestone milestone, long seq) {
        if (isNews(now.roadmap(), seq)) {
            database.sql("UPDATE roadmap.task SET milestone = :milestone WHERE roadmap = :roadmap AND number = :number")
                    .param("roadmap", now.roadmap())
                    .param("number", now.task())
                    .param("milestone", milestone == null ? null : milestone.name())
                    .update();
        }
    }

    private boolean isNews(UUID roadmap, long seq) {
        return database.sql("UPDATE roadmap.roadmap SET seq = :seq WHERE roadmap = :roadmap AND seq < :seq")
                        .param("roadmap", roadmap)
                        .param("seq", seq)
                        .update()
                == 1;
    }

    private boolean reached(RoadmapStatus status, UUID roadmap, long seq) {
        return database.sql("""
            UPDATE roadmap.roadmap SET seq = :seq, status = :status WHERE roadmap = :roadmap AND seq < :seq
            """)
                        .param("roadmap", roadmap)
                        .param("seq", seq)
                        .param("status", status.name())
                        .update()
                == 1;
    }

    private void writeSections(UUID roadmap, List<Section> sections) {
        database.sql("""
            INSERT INTO roadmap.section (roadmap, number, title)
            SELECT :roadmap, number, title
              FROM jsonb_to_recordset(:sections::jsonb) AS planned (number text, title text)
            ON CONFLICT (roadmap, number) DO UPDATE SET title = EXCLUDED.title
            """)
                .param("roadmap", roadmap)
                .param("sections", json.write(sections))
                .update();
    }

    private void writeTasks(UUID roadmap, List<Task> tasks) {
        database.sql("""
            INSERT INTO roadmap.task
                   (roadmap, number, section, heading, title, phrase, schedule, responsible, deliverables, warnings)
            SELECT :roadmap, number, section, heading, title, phrase, schedule, responsible, deliverables, warnings
              FROM jsonb_to_recordset(:tasks::jsonb)
                AS planned (number text, section text, heading text, title text, phrase text, schedule jsonb,
                            responsible jsonb, deliverables text[], warnings jsonb)
            ON CONFLICT (roadmap, number) DO UPDATE
               SET (section, heading, title, phrase, schedule, responsible, deliverables, warnings)
                 = (EXCLUDED.section, EXCLUDED.heading, EXCLUDED.title, EXCLUDED.phrase, EXCLUDED.schedule,
                    EXCLUDED.responsible, EXCLUDED.deliverables, EXCLUDED.warnings)
            """)
                .param("roadmap", roadmap)
                .param("tasks", json.write(tasks))
                .update();
    }
}
