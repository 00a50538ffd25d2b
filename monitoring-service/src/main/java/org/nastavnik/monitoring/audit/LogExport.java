package org.nastavnik.monitoring.audit;

import static org.nastavnik.monitoring.audit.AuditRefusal.SIZE_BEYOND_LOG;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.LeafHash;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the leaves, a line each; of the events of others their hashes, from which the root follows as well. */
@Component
class LogExport {

    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate rows;
    private final TakingUp takingUp;
    private final LogNodes nodes;
    private final TransactionTemplate oneState;

    LogExport(JdbcTemplate rows, TakingUp takingUp, LogNodes nodes, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.takingUp = takingUp;
        this.nodes = nodes;
        this.oneState = oneState(transactions);
    }

    /** A transaction in which everything is as at its beginning, and that stands in nobody's way. */
    static TransactionTemplate oneState(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }

    /**
     * How many leaves an export has.
     *
     * @param asked as many; if there is none, all that there are
     */
    long size(@Nullable Long asked) {
        takingUp.catchUp();
        long now = nodes.size();
        SIZE_BEYOND_LOG.when(asked != null && asked > now);
        return asked == null ? now : asked;
    }

    /**
     * Writes that many. What has changed since it was logged is written as it is now, and what is there no more is left out:
     * as a hash it would pass for an event of somebody else's, and the root would come out as if nothing were missing.
     */
    void write(long size, Actor actor, OutputStream out) throws IOException {
        OutputStream lines = new BufferedOutputStream(out, BUFFER);
        try {
            oneState.executeWithoutResult(_ -> {
                try (LogWalk walk = new LogWalk(rows, size)) {
                    walk.forEach((row, event) -> {
                        if (event != null) {
                            write(line(row, event, actor), lines);
                        }
                    });
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.flush();
    }

    private static byte[] line(LogRow row, StoredEvent event, Actor actor) {
        return actor.belongsTo(institution(row, event)) ? event.leaf().line() : new LeafHash(event.hash()).line();
    }

    /** What is stored comes before what the log says of it, which somebody may have changed to hide the event. */
    private static @Nullable UUID institution(LogRow row, StoredEvent event) {
        UUID said = Institutions.saidIn(event.leaf().payload());
        return said == null ? row.institution() : said;
    }

    private static void write(byte[] line, OutputStream lines) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
