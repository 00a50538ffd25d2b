package org.nastavnik.platform.projection;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Positions that were reached in another event store than the one there is now, where they mean nothing; the application does
 * not start, rather than project half of what there is.
 */
final class PositionsElsewhere extends RuntimeException {

    private PositionsElsewhere(List<String> groups, String schema, boolean onAxonServer) {
        super("""
            The positions of %s in %s were reached in %s, and events are now kept in %s. If all events have been moved there, \
            while no service ran that would have gone on: DELETE FROM %s. Every projection is then made anew, and automations \
            go on with what happens next.\
            """.formatted(
                        String.join(", ", groups),
                        ServiceTables.positions(schema),
                        nameOf(!onAxonServer),
                        nameOf(onAxonServer),
                        ServiceTables.positions(schema)));
    }

    private static String nameOf(boolean axonServer) {
        return axonServer ? "Axon Server" : "PostgreSQL";
    }

    /** What a position consists of tells which store it is of, during a replay too. */
    static void refuse(JdbcClient database, Collection<String> schemas, boolean onAxonServer) {
        Class<?> strange = onAxonServer ? GapAwareTrackingToken.class : GlobalSequenceTrackingToken.class;
        for (String schema : schemas) {
            List<String> groups = database.sql("SELECT DISTINCT processor_name FROM "
                            + ServiceTables.positions(schema)
                            + " WHERE position(? IN token_type || convert_from(token, 'UTF8')) > 0 ORDER BY"
                            + " processor_name")
                    .param(strange.getSimpleName())
                    .query(String.class)
                    .list();
            if (!groups.isEmpty()) {
                throw new PositionsElsewhere(groups, schema, onAxonServer);
            }
        }
    }

    /** Tells it in these sentences instead of a stack trace. Boot finds it by {@code spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<PositionsElsewhere> {

        @Override
        protected FailureAnalysis analyze(Throwable root, PositionsElsewhere elsewhere) {
            return new FailureAnalysis(elsewhere.getMessage(), null, elsewhere);
        }
    }
}
