package org.nastavnik.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What brought a failure about. */
public final class Causes {

    /** Deeper than any there is; some go round in a circle. */
    private static final int DEEP = 20;

    private Causes() {}

    /** The failure, its cause, the cause's cause and so on; nothing if there is none. */
    public static Stream<Throwable> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEP);
    }

    /** Whether something went wrong for want of a connection to the database. */
    public static boolean isDatabaseAway(@Nullable Throwable failure) {
        return of(failure)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException lost && isOfConnection(lost.getSQLState())));
    }

    /** Broken, or broken off by a server that shuts down or has crashed, or refused by one that cannot take any more. */
    private static boolean isOfConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53"));
    }
}
