package org.nastavnik.platform.projection;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;

/**
 * While events are handled {@link #CAREFULLY}, rolls back what a failing handler has written, and nothing else, so that the
 * event can become a dead letter in the same transaction. Otherwise it does next to nothing.
 */
final class SavepointPerHandler implements HandlerEnhancerDefinition {

    /** Bound to what begins a savepoint. */
    static final ScopedValue<TransactionManager> CAREFULLY = ScopedValue.newInstance();

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return handler.canHandleMessageType(EventMessage.class) ? new Guarded<>(handler) : handler;
    }

    private static final class Guarded<T> extends WrappedMessageHandlingMember<T> {

        Guarded(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> event, T target) throws Exception {
            if (!CAREFULLY.isBound()) {
                return handleOrThrowException(event, target);
            }
            Transaction savepoint = CAREFULLY.get().startTransaction();
            try {
                Object result = handleOrThrowException(event, target);
                savepoint.commit();
                return result;
            } catch (Exception e) {
                savepoint.rollback();
                throw e;
            }
        }

        /** Axon takes exceptions for failures; an error would end the work on this segment without a word. */
        private @Nullable Object handleOrThrowException(Message<?> event, T target) throws Exception {
            try {
                return super.handle(event, target);
            } catch (Error e) {
                throw new HandlerFailed(e);
            }
        }
    }
}
