package org.nastavnik.platform.projection;

import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.nastavnik.platform.eventstore.EventFeed;
import org.nastavnik.platform.eventstore.Histories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a group that has no position yet gets through all there is: {@link AggregateByAggregate}, in one transaction. */
final class FirstPass {

    private static final Logger log = LoggerFactory.getLogger(FirstPass.class);

    private static final int BATCH = 2_000;

    private final Group group;
    private final AggregateByAggregate handlers;
    private final EventFeed feed;
    private final TokenStore positions;
    private final TransactionManager transactions;
    private final JdbcClient database;
    private final int segments;

    FirstPass(
            Group group,
            AggregateByAggregate handlers,
            EventFeed feed,
            TokenStore positions,
            TransactionManager transactions,
            JdbcClient database,
            int segments) {
        this.group = group;
        this.handlers = handlers;
        this.feed = feed;
        this.positions = positions;
        this.transactions = transactions;
        this.database = database;
        this.segments = segments;
    }

    boolean isDue() {
        return positions.fetchSegments(group.name()).length == 0;
    }

    /** Of several processes the first does, and the others wait for it. */
    void run(EventHandlerInvoker invoker, BooleanSupplier goOn) {
        transactions.executeInTransaction(() -> {
            database.sql("SELECT pg_advisory_xact_lock(hashtext(?))::text")
                    .param("first pass of " + group.name())
                    .query()
                    .singleValue();
            if (isDue()) {
                feed.histories(group.events()).ifPresent(histories -> run(histories, invoker, goOn));
            }
        });
    }

    private void run(Histories histories, EventHandlerInvoker invoker, BooleanSupplier goOn) {
        log.info("{} begins, and handles what there is up to {}", group.name(), histories.end());
        handlers.fill(() -> histories.reading().read(BATCH, batch -> {
            if (!goOn.getAsBoolean()) {
                throw new IllegalStateException("The process ends");
            }
            UnitOfWork<TrackedEventMessage<?>> unit = new DefaultUnitOfWork<>(batch.getFirst());
            unit.attachTransaction(transactions);
            unit.execute(() -> batch.forEach(event -> handle(event, invoker)));
        }));
        positions.initializeTokenSegments(group.name(), segments, histories.end());
        log.info("{} has handled it", group.name());
    }

    private static void handle(EventMessage<?> event, EventHandlerInvoker invoker) {
        try {
            invoker.handle(event, Segment.ROOT_SEGMENT);
        } catch (Exception e) {
            throw e instanceof RuntimeException failed ? failed : new HandlerFailed(e);
        }
    }
}
