package org.nastavnik.platform.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far processing groups have come: by the processor's own word where it has all segments, else by the database's. */
final class Positions {

    private final JdbcClient database;
    private final Serializer serializer;
    private final Processors processors;

    Positions(JdbcClient database, Serializer serializer, Processors processors) {
        this.database = database;
        this.serializer = serializer;
        this.processors = processors;
    }

    /** One for each segment; none before the group has ever run. */
    List<Position> of(String group) {
        return processors.of(group).flatMap(CarefulProcessor::reached).orElseGet(() -> stored(group));
    }

    /** Does not claim the segments, as Axon's own reading of them would. */
    private List<Position> stored(String group) {
        Map<Integer, Optional<TrackingToken>> reached = new HashMap<>();
        database.sql("SELECT segment, token, token_type FROM " + ServiceTables.positions(Group.schemaOf(group))
                        + " WHERE processor_name = ?")
                .param(group)
                .query(row -> {
                    reached.put(row.getInt("segment"), token(row.getBytes("token"), row.getString("token_type")));
                });
        int[] segments = reached.keySet().stream().mapToInt(Integer::intValue).toArray();
        return reached.entrySet().stream()
                .map(one -> Position.of(
                        Segment.computeSegment(one.getKey(), segments),
                        one.getValue().orElse(null)))
                .toList();
    }

    private Optional<TrackingToken> token(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? Optional.empty()
                : Optional.of(serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null)));
    }
}
