package org.nastavnik.roadmap.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.plan.EvidenceFile;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each event that names a file, also where what it proves was reopened since; and has the file itself stay,
 * which is not taken back when these rows are made again.
 */
@Component
@ProcessingGroup("roadmap.named-files")
class NamedFileProjection {

    private final JdbcClient database;

    NamedFileProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Completed now, @SequenceNumber long seq, @MessageIdentifier String event, @Timestamp Instant at) {
        @Nullable EvidenceFile file = now.evidence().file();
        if (file == null) {
            return;
        }
        database.sql("""
            INSERT INTO roadmap.named_file (roadmap, seq, event, at, task, n, file, sha256, size, media_type, about)
            VALUES (:roadmap, :seq, :event, :at, :task, :n, :file, :sha256, :size, :mediaType, :about)
            ON CONFLICT (roadmap, seq) DO NOTHING
            """)
                .param("roadmap", now.roadmap())
                .param("seq", seq)
                .param("event", event)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("task", now.task())
                .param("n", now.n())
                .param("file", file.id())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("about", file.about())
                .update();
        database.sql("UPDATE roadmap.evidence_file SET named = true WHERE file = ? AND NOT named")
                .param(file.id())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.named_file").update();
    }
}
