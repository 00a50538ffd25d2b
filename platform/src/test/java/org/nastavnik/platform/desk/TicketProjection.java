package org.nastavnik.platform.desk;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.desk.TicketEvent.Commented;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.projection.AggregateByAggregate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each ticket. It is told what it must not be told twice: a comment is counted, whoever has counted it before. */
@Component
@ProcessingGroup("desk.ticket")
public class TicketProjection implements AggregateByAggregate {

    private final JdbcClient database;
    private final Mishap mishap;

    TicketProjection(JdbcClient database, Mishap mishap) {
        this.database = database;
        this.mishap = mishap;
    }

    @EventHandler
    void on(Opened happened, @SequenceNumber long seq) throws Exception {
        database.sql("INSERT INTO desk.ticket VALUES (?, ?, ?, 0, false)")
                .params(happened.ticket(), seq, happened.title())
                .update();
        mishap.afterRow(happened);
    }

    @EventHandler
    void on(Commented happened, @SequenceNumber long seq) throws Exception {
        database.sql("UPDATE desk.ticket SET comments = comments + 1, seq = ? WHERE ticket = ?")
                .params(seq, happened.ticket())
                .update();
        mishap.afterRow(happened);
    }

    @EventHandler
    void on(Closed happened, @SequenceNumber long seq) throws Exception {
        database.sql("UPDATE desk.ticket SET closed = true, seq = ? WHERE ticket = ?")
                .params(seq, happened.ticket())
                .update();
        mishap.afterRow(happened);
    }

    @Override
    public void fill(Runnable handling) {
        handling.run();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE desk.ticket").update();
    }
}
