package org.nastavnik.platform.projection;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.platform.Causes;

/** What can be told from the exceptions that handlers of events throw. */
final class Failures {

    /** The connection was lost, two transactions were in each other's way, or the server lacks something or shuts down. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53");

    private static final String SHUTTING_DOWN = "57P0";

    private Failures() {}

    /** Whether the failure had to do with the moment rather than the event, so that trying again will help, some time. */
    static boolean isPassing(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof ProjectionBehind
                        || cause instanceof InterruptedException
                        || cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof OutOfMemoryError
                        || (cause instanceof SQLException sql && isPassing(sql.getSQLState())));
    }

    private static boolean isPassing(String state) {
        return state != null
                && (state.startsWith(SHUTTING_DOWN)
                        || (state.length() >= 2 && PASSING_CLASSES.contains(state.substring(0, 2))));
    }

    /** Names the failure without a word of what was in the event: the first cause's class, and the database's code. */
    static String codeOf(Throwable failure) {
        String name = Causes.of(failure)
                .reduce((_, deeper) -> deeper)
                .map(cause -> cause.getClass().getSimpleName())
                .orElseThrow();
        return sqlState(failure).map(state -> name + " " + state).orElse(name);
    }

    private static Optional<String> sqlState(Throwable failure) {
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
