package org.nastavnik.platform.desk;

import java.util.UUID;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to a ticket. */
public sealed interface TicketEvent {

    /** The one it happened to. */
    UUID ticket();

    /** In the first revision the title was called a subject. */
    @StoredAs(name = "desk.ticket-opened", revision = 2)
    record Opened(UUID ticket, String title) implements TicketEvent {}

    @StoredAs(name = "desk.ticket-commented", revision = 1)
    record Commented(UUID ticket, String text) implements TicketEvent {}

    @StoredAs(name = "desk.ticket-closed", revision = 1)
    record Closed(UUID ticket) implements TicketEvent {}
}
