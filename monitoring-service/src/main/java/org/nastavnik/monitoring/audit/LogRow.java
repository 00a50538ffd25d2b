package org.nastavnik.monitoring.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Hash;

/**
 * A row of the log.
 *
 * @param place where its event lay in the store when it was taken up
 * @param institution whose event it is, if that is known
 * @param completed the nodes that its leaf completes, from below
 */
record LogRow(
        long number, String eventId, long place, @Nullable UUID institution, Hash hash, List<Hash> completed) {

    static LogRow of(ResultSet row, int number) throws SQLException {
        return new LogRow(
                row.getLong("number"),
                row.getString("event_id"),
                row.getLong("place"),
                row.getObject("institution", UUID.class),
                Hash.of(row.getBytes("hash")),
                apart(row.getBytes("completed")));
    }

    /** How hashes lie in one column. */
    static byte[] together(List<Hash> hashes) {
        byte[] together = new byte[hashes.size() * Hash.BYTES];
        for (int one = 0; one < hashes.size(); one++) {
            System.arraycopy(hashes.get(one).bytes(), 0, together, one * Hash.BYTES, Hash.BYTES);
        }
        return together;
    }

    /** As many as there are whole ones; the rest is nothing that we wrote. */
    static List<Hash> apart(byte[] together) {
        if (together.length < Hash.BYTES) {
            return List.of();
        }
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; from + Hash.BYTES <= together.length; from += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(together, from, from + Hash.BYTES)));
        }
        return hashes;
    }
}
