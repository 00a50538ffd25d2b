package org.nastavnik.platform.messaging;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.Causes;
import org.nastavnik.platform.eventstore.EventStoreAway;
import org.nastavnik.platform.messaging.Refusal.Because;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Why a command came to nothing, as it is told from the process that handled it to the one that sent it. There it is thrown
 * once more as if it had happened there, so that whoever asked is answered alike.
 *
 * @param kind which of the failures that are foreseen
 * @param what the code of a refusal; of a projection, which is behind
 * @param because of a refusal
 * @param field of a refusal
 */
record FailureTold(
        Kind kind,
        String what,
        @Nullable Because because,
        @Nullable String field) {

    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    /** With the details of what is foreseen; anything else stays as it is. */
    static Throwable tell(Throwable failure) {
        FailureTold told = of(failure);
        return told == null ? failure : new CommandExecutionException(told.what(), failure, told);
    }

    private static @Nullable FailureTold of(Throwable failure) {
        return switch (failure) {
            case Refused no ->
                new FailureTold(
                        Kind.REFUSED,
                        no.refusal().code(),
                        no.refusal().because(),
                        no.refusal().field());
            case IncompatibleAggregateException _ -> plain(Kind.OF_SOMETHING_ELSE);
            case ProjectionBehind behind -> new FailureTold(Kind.BEHIND, behind.projection(), null, null);
            default -> ofCauses(failure);
        };
    }

    private static @Nullable FailureTold ofCauses(Throwable failure) {
        if (isRaced(failure)) {
            return plain(Kind.RACED);
        }
        return Causes.isDatabaseAway(failure) ? plain(Kind.DATABASE_AWAY) : null;
    }

    private static FailureTold plain(Kind kind) {
        return new FailureTold(kind, kind.name(), null, null);
    }

    /** Axon Server says so in a code, of which the connector does not always make an exception of its own. */
    static boolean isRaced(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || Causes.of(failure)
                        .anyMatch(cause ->
                                cause.getMessage() != null && cause.getMessage().contains(INVALID_SEQUENCE));
    }

    /** What it was where it happened; for want of a handler or a server, that nobody could be asked. */
    static Throwable hear(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> hear(wrapped.getCause());
            case CommandExecutionException remote ->
                remote.getDetails()
                        .filter(FailureTold.class::isInstance)
                        .map(FailureTold.class::cast)
                        .<Throwable>map(FailureTold::again)
                        .orElse(remote);
            case NoHandlerForCommandException none -> new EventStoreAway("Nobody is there to handle a command", none);
            case AxonServerCommandDispatchException lost -> new EventStoreAway("A command could not be sent", lost);
            case AxonServerException lost -> new EventStoreAway("A command was lost on the way", lost);
            case io.axoniq.axonserver.connector.AxonServerException lost ->
                new EventStoreAway("A command was lost on the way", lost);
            default -> failure;
        };
    }

    private Throwable again() {
        return switch (kind) {
            case REFUSED ->
                new Refused(
                        new ByAnother(what, Objects.requireNonNull(because), Objects.requireNonNullElse(field, "")));
            case RACED -> new ConcurrencyException("Another process was first");
            case OF_SOMETHING_ELSE -> new IncompatibleAggregateException("Found by another process");
            case BEHIND -> new ProjectionBehind(what);
            case DATABASE_AWAY -> new DataAccessResourceFailureException("Another process has lost its database");
        };
    }

    /** What is foreseen. */
    enum Kind {
        /** By a rule. */
        REFUSED,
        /** Another command was first. */
        RACED,
        /** What is stored under the id is of another kind. */
        OF_SOMETHING_ELSE,
        /** A projection that the command leans on. */
        BEHIND,
        /** Whoever handles it has no database. */
        DATABASE_AWAY
    }

    /** A rule that another process found broken. */
    private record ByAnother(String code, Because because, String field) implements Refusal {}
}
