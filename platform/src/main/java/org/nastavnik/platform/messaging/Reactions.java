package org.nastavnik.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands of automations. Each is sent for the system, in a transaction of its own, which is durable before the
 * automation's position moves on; should the position be lost, it is sent again, hence it has to do no harm twice.
 */
public final class Reactions implements AutoCloseable {

    /** Under which key a message's metadata names the event that caused it, or for want of one the command. */
    public static final String CAUSE = "causationId";

    private static final Logger log = LoggerFactory.getLogger(Reactions.class);

    private final CommandGateway commands;
    private final ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor();

    Reactions(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Sends a command because of an event, and returns when it is done or refused; a failure is thrown, so that the event
     * is tried again or becomes a dead letter.
     *
     * @return the rule by which it was refused, if it was
     */
    public Optional<Refusal> send(Object command, EventMessage<?> cause) {
        try {
            sendApart(GenericCommandMessage.asCommandMessage(command).withMetaData(origin(cause)));
            return Optional.empty();
        } catch (Refused no) {
            log.info(
                    "{} after event {} was refused: {}",
                    command.getClass().getSimpleName(),
                    cause.getIdentifier(),
                    no.refusal().code());
            return Optional.of(no.refusal());
        }
    }

    /**
     * Sends a command because it is time to, rather than because of an event, and returns its result, if it has one.
     *
     * @throws Refused if it was
     */
    public <R> @Nullable R ask(Object command, Class<R> result) {
        return result.cast(
                sendApart(GenericCommandMessage.asCommandMessage(command).withMetaData(Actor.SYSTEM.asMetaData())));
    }

    private @Nullable Object sendApart(CommandMessage<?> message) {
        Future<@Nullable Object> done = apart.submit(() -> commands.sendAndWait(message));
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused no) {
                throw no;
            }
            throw new CompletionException(e.getCause());
        }
    }

    /** An id that follows from an event's: the same however often the event is handled. */
    public static UUID idAfter(EventMessage<?> cause, String what) {
        return UUID.nameUUIDFromBytes((cause.getIdentifier() + what).getBytes(StandardCharsets.UTF_8));
    }

    /** As Axon would say it, were the command sent in the event's own transaction. */
    private static MetaData origin(EventMessage<?> cause) {
        return MetaData.from(Actor.SYSTEM.asMetaData())
                .and(CAUSE, cause.getIdentifier())
                .and("correlationId", cause.getIdentifier())
                .and("traceId", cause.getMetaData().getOrDefault("traceId", cause.getIdentifier()));
    }

    @Override
    public void close() {
        apart.close();
    }
}
