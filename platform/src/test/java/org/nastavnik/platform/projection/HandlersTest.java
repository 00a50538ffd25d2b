package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.TicketEvent;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows and the position move on together, or not at all. */
@SpringBootTest(classes = {ServiceOnPostgres.class, Desk.class})
class HandlersTest {

    @Autowired
    Tickets tickets;

    @Autowired
    Mishap mishap;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource pool;

    @BeforeEach
    void begin() {
        database.sql("TRUNCATE desk.dead_letter").update();
    }

    @AfterEach
    void end() {
        mishap.isOver();
    }

    /** Axon left to itself runs without transactions on Boot 4, and says nothing. */
    @Test
    void theTransactionsAreRealOnes(@Autowired TransactionManager transactions) {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void aHandlerThatFailsLeavesNeitherRowNorPosition() {
        UUID ticket = UUID.randomUUID();
        List<String> seenFromOutside = new ArrayList<>();
        AtomicInteger times = new AtomicInteger();
        mishap.afterRow(about -> {
            if (isOf(ticket, about)) {
                seenFromOutside.add(fromOutside());
                if (times.incrementAndGet() < 3) {
                    throw new SQLTransientConnectionException("Gone for a moment");
                }
            }
        });
        String before = fromOutside();

        tickets.open(ticket, "Printer");

        assertThat(tickets.row(ticket)).containsExactly("0 Printer 0 false");
        assertThat(seenFromOutside).containsExactly(before, before, before);
        assertThat(fromOutside()).isNotEqualTo(before);
    }

    @Test
    void whatFailsForAReasonThatPassesIsNoDeadLetterHoweverLongItTakes() {
        AtomicInteger times = new AtomicInteger();
        UUID ticket = UUID.randomUUID();
        mishap.afterRow(about -> {
            if (isOf(ticket, about) && times.incrementAndGet() < 7) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });
        tickets.open(ticket, "Printer");

        // Longer than a read waits, for Axon takes a second or more to come back to what it has given up.
        assertThat(rowAtLast(ticket)).containsExactly("0 Printer 0 false");
        assertThat(times).hasValue(7);
        assertThat(deadLetters()).isZero();
    }

    @Test
    void anErrorDoesNotEndTheWork() {
        mishap.afterRow(about -> {
            if (about instanceof TicketEvent.Opened opened && opened.title().equals("Bottomless")) {
                throw new StackOverflowError();
            }
        });
        UUID bottomless = tickets.opened("Bottomless");
        UUID other = tickets.opened("Printer");
        assertThat(tickets.row(bottomless)).isEmpty();
        assertThat(tickets.row(other)).hasSize(1);
        assertThat(deadLetters()).isOne();
    }

    /** PostgreSQL will hear no more in that transaction; the handler that goes on as if nothing had happened is at fault. */
    @Test
    void aHandlerThatSwallowsTheDatabasesErrorIsFoundOut() {
        mishap.afterRow(about -> {
            if (about instanceof TicketEvent.Opened opened && opened.title().equals("Careless")) {
                try {
                    database.sql("SELECT 1 / 0").query(Integer.class).single();
                } catch (RuntimeException _) {
                    // Nobody is told.
                }
            }
        });
        UUID careless = tickets.opened("Careless");
        UUID other = tickets.opened("Printer");
        assertThat(tickets.row(careless)).isEmpty();
        assertThat(tickets.row(other)).hasSize(1);
        assertThat(deadLetters()).isOne();
    }

    private static boolean isOf(UUID ticket, Object about) {
        return about instanceof TicketEvent event && event.ticket().equals(ticket);
    }

    private List<String> rowAtLast(UUID ticket) {
        for (int i = 0; i < 20; i++) {
            try {
                return tickets.row(ticket);
            } catch (ProjectionBehind _) {
                // Asks again, as a client would.
            }
        }
        return tickets.row(ticket);
    }

    private long deadLetters() {
        return database.sql("SELECT count(*) FROM desk.dead_letter")
                .query(Long.class)
                .single();
    }

    /** The projection's positions, and how many rows it has, as another transaction sees them. */
    private String fromOutside() {
        try (Connection outside = pool.getConnection();
                ResultSet seen = outside.createStatement().executeQuery("""
                    SELECT (SELECT string_agg(convert_from(token, 'UTF8'), ' ' ORDER BY segment)
                              FROM desk.projection_position WHERE processor_name = 'desk.ticket'),
                           (SELECT count(*) FROM desk.ticket)
                    """)) {
            seen.next();
            return seen.getString(1) + " " + seen.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
