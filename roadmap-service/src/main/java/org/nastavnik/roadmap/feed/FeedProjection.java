package org.nastavnik.roadmap.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.roadmap.feed.FeedEvent.Issued;
import org.nastavnik.roadmap.feed.FeedEvent.Revoked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each address that was given out. */
@Component
@ProcessingGroup("roadmap.calendar-feeds")
class FeedProjection {

    private final JdbcClient database;

    FeedProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Issued now, @SequenceNumber long seq, @Timestamp Instant at) {
        database.sql("""
            INSERT INTO roadmap.calendar_feed AS known (feed, seq, roadmap, hash, issued_at)
            VALUES (:feed, :seq, :roadmap, :hash, :at)
            ON CONFLICT (feed) DO NOTHING
            """)
                .param("feed", now.feed())
                .param("seq", seq)
                .param("roadmap", now.roadmap())
                .param("hash", HexFormat.of().parseHex(now.sha256()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(Revoked now, @SequenceNumber long seq, @Timestamp Instant at) {
        database.sql("UPDATE roadmap.calendar_feed SET seq = :seq, revoked_at = :at WHERE feed = :feed AND seq < :seq")
                .param("feed", now.feed())
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.calendar_feed").update();
    }
}
