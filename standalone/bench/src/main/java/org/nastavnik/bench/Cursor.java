package org.nastavnik.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.postgresql.PGStatement;
import tools.jackson.databind.json.JsonMapper;

/** The references for what goes along the events: the least that has to be done with each, and nothing kept. */
@State(Scope.Benchmark)
public class Cursor {

    /** How to get into the database, and which kinds of events are read. */
    static final String URL = "bench.url";

    static final String USER = "bench.database.user";
    static final String PASSWORD = "bench.database.password";
    static final String KINDS = "bench.kinds";

    private static final int FETCH = 500;

    private final JsonMapper json = JsonMapper.shared();

    /** Events in their order, payload and metadata parsed. */
    @Benchmark
    public void parsing(Blackhole hole) throws SQLException {
        String kinds = System.getProperty(KINDS, "");
        String sql = """
                SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                       payload_revision, payload, meta_data, time_stamp
                  FROM eventstore.domain_event
                """ + (kinds.isEmpty() ? "" : " WHERE payload_type = ANY (string_to_array('" + kinds + "', ','))")
                + " ORDER BY global_index";
        try (Connection connection = connect();
                PreparedStatement statement = cursor(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hole.consume(rows.getString("aggregate_identifier"));
                hole.consume(rows.getString("event_identifier"));
                hole.consume(rows.getString("time_stamp"));
                hole.consume(json.readTree(rows.getBytes("payload")));
                hole.consume(json.readTree(rows.getBytes("meta_data")));
            }
        }
    }

    /** What a verification reads: events and leaves, all columns of both that it takes, with SHA-256 of each event. */
    @Benchmark
    public void hashing(Blackhole hole) throws SQLException, GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (Connection connection = connect();
                PreparedStatement events = cursor(connection, """
                    SELECT global_index, event_identifier, aggregate_identifier, sequence_number, payload_type,
                           payload_revision, payload, meta_data, time_stamp
                      FROM eventstore.domain_event ORDER BY global_index
                    """);
                PreparedStatement leaves = cursor(connection, """
                    SELECT number, event_id, place, institution, hash, completed
                      FROM monitoring.audit_leaf ORDER BY number
                    """);
                ResultSet event = events.executeQuery();
                ResultSet leaf = leaves.executeQuery()) {
            while (event.next() && leaf.next()) {
                for (int column = 1; column <= 9; column++) {
                    byte[] bytes = event.getBytes(column);
                    if (bytes != null) {
                        sha.update(bytes);
                    }
                }
                hole.consume(sha.digest());
                hole.consume(leaf.getString("event_id"));
                hole.consume(leaf.getString("institution"));
                hole.consume(leaf.getBytes("hash"));
                hole.consume(leaf.getBytes("completed"));
            }
        }
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                System.getProperty(URL), System.getProperty(USER), System.getProperty(PASSWORD));
        connection.setAutoCommit(false);
        return connection;
    }

    private static PreparedStatement cursor(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        // Bytes as bytes from the first row on, and not as twice as many hexadecimal digits.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        return statement;
    }
}
