package org.nastavnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table, in the binary format of PostgreSQL's COPY. */
final class BinaryRows implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int UUID_TYPE = 2950;
    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;

    /** @param table with the columns in parentheses */
    BinaryRows(Connection connection, String table) throws SQLException, IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class), "COPY " + table + " FROM STDIN (FORMAT binary)", BUFFER),
                BUFFER));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    BinaryRows row(int columns) throws IOException {
        out.writeShort(columns);
        return this;
    }

    BinaryRows text(@Nullable String text) throws IOException {
        return bytes(text == null ? null : text.getBytes(UTF_8));
    }

    BinaryRows bytes(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        return this;
    }

    BinaryRows number(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
        return this;
    }

    BinaryRows id(UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        return this;
    }

    BinaryRows ids(List<UUID> ids) throws IOException {
        int dimensions = ids.isEmpty() ? 0 : 1;
        out.writeInt(12 + 8 * dimensions + 20 * ids.size());
        out.writeInt(dimensions);
        out.writeInt(0);
        out.writeInt(UUID_TYPE);
        if (dimensions > 0) {
            out.writeInt(ids.size());
            out.writeInt(1);
        }
        for (UUID one : ids) {
            id(one);
        }
        return this;
    }

    BinaryRows instant(Instant instant) throws IOException {
        return number(Duration.between(EPOCH, instant).toNanos() / 1_000);
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
