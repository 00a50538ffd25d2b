package org.nastavnik.platform.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.nastavnik.platform.eventstore.OwnConnection;
import org.nastavnik.platform.projection.SegmentShare.Segment;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Shares the segments of a service's processing groups out among the processes that run the service, and gives those of one
 * that is gone to the others. Left to themselves, the first to start would keep all, and what somebody killed had claimed
 * would lie idle until the claim runs out.
 *
 * <p>A process is there as long as it has the connection on which this works: PostgreSQL tells which there are, and knows of
 * a killed one at once. Should one be taken for gone that is not, no harm is done: positions are stored together with rows,
 * and only by whoever has the claim.
 */
final class SegmentSharing extends OwnConnection {

    private static final Duration GLANCE_EVERY = Duration.ofMillis(500);

    /** What is let go is left to the others for so long. */
    private static final long LEFT_ALONE_SECONDS = 10;

    private final String service;
    private final String me;
    private final ProcessingGroups groups;
    private final Processors processors;

    /**
     * Sharing as one of those who share.
     *
     * @param service whose processes they are
     * @param me tells this process from the others, as claims name it
     */
    SegmentSharing(
            JdbcConnectionDetails database, String service, String me, ProcessingGroups groups, Processors processors) {
        super(database);
        this.service = service;
        this.me = me;
        this.groups = groups;
        this.processors = processors;
    }

    @Override
    protected String applicationName() {
        return prefix() + me;
    }

    /** PostgreSQL cuts off a name after 63 bytes, of which the process takes 36. */
    private String prefix() {
        return "nastavnik/" + service.replace("-service", "") + "/";
    }

    @Override
    protected void work(Connection connection) throws SQLException, InterruptedException {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        while (isRunning()) {
            Set<String> present = present(database);
            for (String schema : groups.schemas()) {
                share(database, schema, present);
            }
            Thread.sleep(GLANCE_EVERY);
        }
    }

    private Set<String> present(JdbcClient database) {
        return database.sql("""
            SELECT substring(application_name FROM ?) FROM pg_stat_activity
             WHERE datname = current_database() AND usename = current_user AND starts_with(application_name, ?)
            """)
                .params(prefix().length() + 1, prefix())
                .query(String.class)
                .set();
    }

    private void share(JdbcClient database, String schema, Set<String> present) {
        Map<String, List<Segment>> segments = database
                .sql("SELECT processor_name, segment, owner FROM " + ServiceTables.positions(schema))
                .query((row, _) ->
                        new Segment(row.getString("processor_name"), row.getInt("segment"), row.getString("owner")))
                .stream()
                .collect(Collectors.groupingBy(Segment::group));
        for (List<Segment> ofGroup : segments.values()) {
            processors
                    .of(ofGroup.getFirst().group())
                    .filter(CarefulProcessor::isRunning)
                    .ifPresent(processor -> {
                        SegmentShare share = SegmentShare.of(me, present, ofGroup);
                        share.release()
                                .forEach(one -> processor.releaseSegment(one, LEFT_ALONE_SECONDS, TimeUnit.SECONDS));
                        share.claim().forEach(one -> claim(database, schema, ofGroup, one, processor));
                    });
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Whether it was given the segment shows at the next glance.
    private void claim(
            JdbcClient database, String schema, List<Segment> ofGroup, int segment, CarefulProcessor processor) {
        Segment one = ofGroup.stream()
                .filter(known -> known.number() == segment)
                .findFirst()
                .orElseThrow();
        if (one.owner() != null) {
            // Its owner is gone. Whoever is quicker takes the claim away, and nobody waits for anybody.
            database.sql("UPDATE " + ServiceTables.positions(schema)
                            + " SET owner = NULL WHERE processor_name = ? AND segment = ? AND owner = ?")
                    .params(one.group(), segment, one.owner())
                    .update();
        }
        processor.claimSegment(segment);
    }
}
