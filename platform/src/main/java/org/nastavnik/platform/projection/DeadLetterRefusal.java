package org.nastavnik.platform.projection;

import org.nastavnik.platform.messaging.Refusal;

/** Why dead letters cannot be dealt with as asked. */
enum DeadLetterRefusal implements Refusal {
    /** No such group runs in this application. */
    GROUP_UNKNOWN;

    @Override
    public String code() {
        return "processing-group-unknown";
    }

    @Override
    public Because because() {
        return Because.UNKNOWN;
    }

    @Override
    public String field() {
        return "group";
    }
}
