package org.nastavnik.platform.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a dead letter of an event only if its handler fails again when {@linkplain SavepointPerHandler handled carefully},
 * and not for a reason that will pass. The first time, and for such a reason always, the failure is passed on, to undo all
 * that was done in the transaction.
 */
final class LastResort implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final String group;

    LastResort(String group) {
        this.group = group;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        String code = Failures.codeOf(failure);
        if (letter instanceof JdbcDeadLetter) {
            log.warn("{} failed again at event {}: {}", group, letter.message().getIdentifier(), code, failure);
        } else if (!SavepointPerHandler.CAREFULLY.isBound() || Failures.isPassing(failure)) {
            throw new HandlerFailed(failure);
        } else {
            log.error("Event {} is a dead letter of {}: {}", letter.message().getIdentifier(), group, code, failure);
        }
        return Decisions.enqueue(new ThrowableCause(code, null));
    }
}
