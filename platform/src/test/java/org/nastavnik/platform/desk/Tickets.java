package org.nastavnik.platform.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets as a test handles them: asks for something, and reads what came of it. */
@Component
public class Tickets {

    private final CommandGateway commands;
    private final ProjectionFreshness freshness;
    private final JdbcClient database;

    Tickets(CommandGateway commands, ProjectionFreshness freshness, JdbcClient database) {
        this.commands = commands;
        this.freshness = freshness;
        this.database = database;
    }

    /** Opens a ticket and says under which id. */
    public UUID opened(String title) {
        UUID ticket = UUID.randomUUID();
        open(ticket, title);
        return ticket;
    }

    public void open(UUID ticket, String title) {
        commands.sendAndWait(new TicketCommand.Open(ticket, title));
    }

    public void comment(UUID ticket) {
        commands.sendAndWait(new TicketCommand.Comment(ticket, "Still waiting"));
    }

    public void close(UUID ticket) {
        commands.sendAndWait(new TicketCommand.Close(ticket));
    }

    /** The ticket's row as {@code seq title comments closed}, once the projection has caught up; none without a row. */
    public List<String> row(UUID ticket) {
        freshness.await(TicketProjection.class);
        return rowNow(ticket);
    }

    /** The same without waiting. */
    public List<String> rowNow(UUID ticket) {
        return database.sql("""
            SELECT seq || ' ' || title || ' ' || comments || ' ' || closed FROM desk.ticket WHERE ticket = ?
            """).param(ticket).query(String.class).list();
    }

    /** The rows of all tickets, once the projection has caught up. */
    public List<Map<String, Object>> rows() {
        freshness.await(TicketProjection.class);
        return database.sql("SELECT * FROM desk.ticket ORDER BY ticket").query().listOfRows();
    }

    /** Names of the ticket's events, as they are stored. */
    public List<String> events(UUID ticket) {
        return database.sql("""
            SELECT payload_type FROM eventstore.domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number
            """).param(ticket.toString()).query(String.class).list();
    }
}
