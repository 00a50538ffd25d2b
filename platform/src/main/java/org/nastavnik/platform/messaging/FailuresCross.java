package org.nastavnik.platform.messaging;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** A command bus whose failures are put in other words. */
final class FailuresCross implements CommandBus {

    private final CommandBus bus;
    private final UnaryOperator<Throwable> words;

    private FailuresCross(CommandBus bus, UnaryOperator<Throwable> words) {
        this.bus = bus;
        this.words = words;
    }

    /** The commands that are handled here, for whoever may have sent them. */
    static CommandBus told(CommandBus here) {
        return new FailuresCross(here, FailureTold::tell);
    }

    /** The commands that are sent from here, to whoever may handle them. */
    static CommandBus heard(CommandBus anywhere) {
        return new FailuresCross(anywhere, FailureTold::hear);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(command, (message, result) -> callback.onResult(message, inWords(result)));
    }

    private <R> CommandResultMessage<? extends R> inWords(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        Throwable said = words.apply(failure);
        return said.equals(failure) ? result : new GenericCommandResultMessage<>(said, result.getMetaData());
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(name, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }
}
