package org.nastavnik.platform.desk;

import org.nastavnik.platform.messaging.Refusal;

/** Why a ticket may not be changed. */
public enum TicketRefusal implements Refusal {
    UNKNOWN(Because.UNKNOWN),
    ID_TAKEN(Because.CONFLICT),
    CLOSED(Because.CONFLICT);

    private final Because because;

    TicketRefusal(Because because) {
        this.because = because;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Because because() {
        return because;
    }

    @Override
    public String field() {
        return "id";
    }
}
