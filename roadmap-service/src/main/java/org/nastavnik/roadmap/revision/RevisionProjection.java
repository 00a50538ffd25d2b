package org.nastavnik.roadmap.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.PlanEvent.Drafted;
import org.nastavnik.roadmap.plan.PlanEvent.Imported;
import org.nastavnik.roadmap.plan.PlanEvent.SectionAdded;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each revision of a roadmap: the whole plan as it then was. A draft is one row, which changes; with the
 * approval it becomes the first revision, and from then on each change makes a row of its own.
 */
@Component
@ProcessingGroup("roadmap.revisions")
class RevisionProjection {

    private static final String SECTIONS = "known.sections";
    private static final String TASKS = "known.tasks";
    private static final String APPENDED = " || jsonb_build_array(:part::jsonb)";

    private static final String BEGIN = """
        INSERT INTO roadmap.revision (roadmap, number, seq, at, sections, tasks)
        SELECT :roadmap, 0, :seq, :at, :sections::jsonb, :tasks::jsonb
         WHERE NOT EXISTS (SELECT FROM roadmap.revision WHERE roadmap = :roadmap AND seq >= :seq)
        ON CONFLICT (roadmap, number) DO UPDATE
           SET (seq, at, reason, sections, tasks) = (EXCLUDED.seq, EXCLUDED.at, NULL, EXCLUDED.sections, EXCLUDED.tasks)
        """;

    /** Of the latest, with one of its two lists changed. */
    private static final String CHANGE = """
        INSERT INTO roadmap.revision (roadmap, number, seq, at, reason, sections, tasks)
        SELECT known.roadmap, CASE known.number WHEN 0 THEN 0 ELSE known.number + 1 END, :seq, :at, :reason, {sections}, {tasks}
          FROM roadmap.revision known
         WHERE known.roadmap = :roadmap
           AND NOT EXISTS (SELECT FROM roadmap.revision WHERE roadmap = :roadmap AND seq >= :seq)
         ORDER BY known.number DESC
         LIMIT 1
        ON CONFLICT (roadmap, number) DO UPDATE
           SET (seq, at, reason, sections, tasks)
             = (EXCLUDED.seq, EXCLUDED.at, EXCLUDED.reason, EXCLUDED.sections, EXCLUDED.tasks)
        """;

    private static final String REPLACED = """
        (SELECT coalesce(jsonb_agg(CASE WHEN one ->> 'number' = :number THEN :part::jsonb ELSE one END ORDER BY place), '[]')
           FROM jsonb_array_elements(known.tasks) WITH ORDINALITY AS all_of (one, place))
        """;

    private static final String REMOVED = """
        (SELECT coalesce(jsonb_agg(one ORDER BY place), '[]')
           FROM jsonb_array_elements(known.tasks) WITH ORDINALITY AS all_of (one, place)
          WHERE one ->> 'number' <> :number)
        """;

    private final JdbcClient database;
    private final SealedJson json;

    RevisionProjection(JdbcClient database, SealedJson json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(Imported now, @SequenceNumber long seq, @Timestamp Instant at) {
        begin(now.roadmap(), seq, at, now.document().sections(), now.document().tasks());
    }

    @EventHandler
    void on(Drafted now, @SequenceNumber long seq, @Timestamp Instant at) {
        begin(now.roadmap(), seq, at, List.of(), List.of());
    }

    @EventHandler
    void on(SectionAdded now, @SequenceNumber long seq, @Timestamp Instant at) {
        change(SECTIONS + APPENDED, TASKS, now.roadmap(), seq, at, now.reason())
                .param("part", json.write(now.section()))
                .update();
    }

    @EventHandler
    void on(TaskPlanned now, @SequenceNumber long seq, @Timestamp Instant at) {
        change(SECTIONS, TASKS + APPENDED, now.roadmap(), seq, at, now.reason())
                .param("part", json.write(now.task()))
                .update();
    }

    @EventHandler
    void on(TaskChanged now, @SequenceNumber long seq, @Timestamp Instant at) {
        change(SECTIONS, REPLACED, now.roadmap(), seq, at, now.reason())
                .param("number", now.task().number())
                .param("part", json.write(now.task()))
                .update();
    }

    @EventHandler
    void on(TaskRemoved now, @SequenceNumber long seq, @Timestamp Instant at) {
        change(SECTIONS, REMOVED, now.roadmap(), seq, at, now.reason())
                .param("number", now.number())
                .update();
    }

    /** The draft is the first revision from now on. */
    @EventHandler
    void on(Approved now, @SequenceNumber long seq, @Timestamp Instant at) {
        database.sql("""
            UPDATE roadmap.revision SET number = 1, seq = :seq, at = :at
             WHERE roadmap = :roadmap AND number = 0
               AND NOT EXISTS (SELECT FROM roadmap.revision WHERE roadmap = :roadmap AND (seq >= :seq OR number > 0))
            """)
                .param("roadmap", now.roadmap())
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.revision").update();
    }

    private void begin(UUID roadmap, long seq, Instant at, List<Section> sections, List<Task> tasks) {
        database.sql(BEGIN)
                .param("roadmap", roadmap)
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sections", json.write(sections))
                .param("tasks", json.write(tasks))
                .update();
    }

    private JdbcClient.StatementSpec change(
            String sections, String tasks, UUID roadmap, long seq, Instant at, Optional<Personal> reason) {
        return database.sql(CHANGE.replace("{sections}", sections).replace("{tasks}", tasks))
                .param("roadmap", roadmap)
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason.map(Personal::sealed).orElse(null));
    }
}
