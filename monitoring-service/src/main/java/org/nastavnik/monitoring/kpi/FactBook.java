package org.nastavnik.monitoring.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.kpi.FactSource.Change;
import org.nastavnik.monitoring.kpi.FactVersion.Replaced;
import org.nastavnik.monitoring.kpi.FactVersion.Span;
import org.nastavnik.monitoring.kpi.FactVersion.Subject;
import org.nastavnik.monitoring.kpi.Said.Rated;
import org.nastavnik.platform.projection.Gathered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes down what events say, so that nothing known before is lost: a version of a fact that is said to be otherwise is no
 * longer known from the instant of the event on, and another is. An instant is kept to the microsecond, and none of a source
 * lies before the one told before it; a version replaced in the instant it was told was known at none.
 *
 * <p>A batch of events costs three or four statements however many they are: the sources as they are known are read, hear the
 * events one after another, and what has changed is written.
 */
@Component
class FactBook {

    /** The inner query is asked for each source by itself: there may be many rows, and the planner may not know it yet. */
    private static final String SOURCES = """
        SELECT known.source AS id, known.seq AS heard, known.told_at, fact.*
          FROM unnest(?) AS asked (source)
          JOIN monitoring.fact_source known USING (source)
          LEFT JOIN LATERAL (SELECT * FROM monitoring.fact
                              WHERE fact.source = asked.source AND replaced_by IS NULL OFFSET 0) fact ON true
        """;

    private static final String HEARD = """
        INSERT INTO monitoring.fact_source (source, seq, told_at)
        SELECT source, seq, told_at FROM unnest(?, ?, ?::timestamptz[]) AS one (source, seq, told_at)
        ON CONFLICT (source) DO UPDATE SET (seq, told_at) = (EXCLUDED.seq, EXCLUDED.told_at)
        """;

    private static final String COME = """
        INSERT INTO monitoring.fact
               (source, kind, person, seq, institution, since, until, opened_by, closed_by, sum, items, satisfied,
                known_from, known_until, replaced_by)
        SELECT source, kind, person, seq, institution, since::date, until::date, opened_by, closed_by, sum, items, satisfied,
               known_from::timestamptz, known_until::timestamptz, replaced_by
          FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            AS one (source, kind, person, seq, institution, since, until, opened_by, closed_by, sum, items, satisfied,
                    known_from, known_until, replaced_by)
        """;

    private static final String GONE = """
        UPDATE monitoring.fact SET known_until = ?, replaced_by = ?
         WHERE source = ? AND kind = ? AND person = ? AND seq = ?
        """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Gathered<Telling> told = new Gathered<>(this::takeDown);

    FactBook(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Takes down what an event says.
     *
     * @param source the aggregate that it happened to
     */
    void tell(DomainEventMessage<?> event, UUID source, UUID institution, List<Said> said) {
        told.add(Telling.of(event, source, institution, said));
    }

    void forget() {
        database.sql("TRUNCATE monitoring.fact, monitoring.fact_source").update();
    }

    /** The indexes by which facts of an institution or a person are found are better made when all rows are there. */
    void fill(Runnable handling) {
        List<Index> indexes = database.sql("""
            SELECT indexname AS name, indexdef AS definition FROM pg_indexes
             WHERE schemaname = 'monitoring' AND tablename = 'fact' AND indexname <> 'fact_pkey'
            """).query(Index.class).list();
        indexes.forEach(
                index -> database.sql("DROP INDEX monitoring." + index.name()).update());
        handling.run();
        indexes.forEach(index -> database.sql(index.definition()).update());
    }

    private void takeDown(List<Telling> tellings) {
        Map<UUID, FactSource> sources = sources(tellings);
        List<Come> come = new ArrayList<>();
        IdentityHashMap<FactVersion, Replaced> gone = new IdentityHashMap<>();
        for (Telling telling : tellings) {
            FactSource source = sources.computeIfAbsent(telling.source(), FactSource::new);
            for (Change change : source.hear(telling)) {
                if (change.gone() != null) {
                    gone.put(change.gone().version(), change.gone());
                }
                if (change.come() != null) {
                    come.add(new Come(telling.source(), telling.institution(), change.come(), null));
                }
            }
        }
        // What a batch says and takes back is written once.
        come.replaceAll(one -> one.until(gone.remove(one.version())));
        write(sources.values());
        if (!come.isEmpty()) {
            write(come);
        }
        if (!gone.isEmpty()) {
            end(gone.values());
        }
    }

    private Map<UUID, FactSource> sources(List<Telling> tellings) {
        Map<UUID, FactSource> sources = new HashMap<>();
        database.sql(SOURCES)
                .param(tellings.stream().map(Telling::source).distinct().toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    FactSource source = sources.get(id);
                    if (source == null) {
                        source = new FactSource(id, row.getLong("heard"), instant(row, "told_at"));
                        sources.put(id, source);
                    }
                    if (row.getString("kind") != null) {
                        source.knows(version(row));
                    }
                });
        return sources;
    }

    private static FactVersion version(ResultSet row) throws SQLException {
        int sum = row.getInt("sum");
        return new FactVersion(
                new Subject(FactKind.valueOf(row.getString("kind")), row.getObject("person", UUID.class)),
                row.getLong("seq"),
                new Span(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("opened_by"),
                        row.getString("closed_by")),
                row.getObject("sum") == null ? null : new Rated(sum, row.getInt("items"), row.getBoolean("satisfied")),
                instant(row, "known_from"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void write(Collection<FactSource> sources) {
        database.sql(HEARD)
                .param(sources.stream().map(FactSource::id).toArray(UUID[]::new))
                .param(sources.stream().map(FactSource::heard).toArray(Long[]::new))
                .param(texts(sources, FactSource::toldAt))
                .update();
    }

    private void write(List<Come> come) {
        database.sql(COME)
                .param(come.stream().map(Come::source).toArray(UUID[]::new))
                .param(texts(come, one -> one.version().subject().kind()))
                .param(come.stream()
                        .map(one -> one.version().subject().person())
                        .toArray(UUID[]::new))
                .param(come.stream().map(one -> one.version().seq()).toArray(Long[]::new))
                .param(come.stream().map(Come::institution).toArray(UUID[]::new))
                .param(texts(come, one -> one.version().span().since()))
                .param(texts(come, one -> one.version().span().until()))
                .param(texts(come, one -> one.version().span().openedBy()))
                .param(texts(come, one -> one.version().span().closedBy()))
                .param(come.stream().map(one -> one.rated(Rated::sum)).toArray(Integer[]::new))
                .param(come.stream().map(one -> one.rated(Rated::items)).toArray(Integer[]::new))
                .param(come.stream().map(one -> one.rated(Rated::satisfied)).toArray(Boolean[]::new))
                .param(texts(come, one -> one.version().knownFrom()))
                .param(texts(come, one -> one.gone() == null ? null : one.gone().at()))
                .param(texts(come, one -> one.gone() == null ? null : one.gone().by()))
                .update();
    }

    /** Found by their keys one by one, sent together. */
    private void end(Collection<Replaced> gone) {
        batches.batchUpdate(
                GONE,
                gone.stream()
                        .map(one -> new Object[] {
                            one.at().atOffset(ZoneOffset.UTC),
                            one.by(),
                            one.source(),
                            one.version().subject().kind().name(),
                            one.version().subject().person(),
                            one.version().seq()
                        })
                        .toList(),
                new int[] {
                    Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.OTHER, Types.VARCHAR, Types.OTHER, Types.BIGINT
                });
    }

    private static <T> @Nullable String[] texts(Collection<T> all, Function<T, @Nullable Object> part) {
        return all.stream().map(part).map(one -> Objects.toString(one, null)).toArray(String[]::new);
    }

    private record Index(String name, String definition) {}

    /**
     * A version to be written.
     *
     * @param source whose it is
     * @param gone what has replaced it already
     */
    private record Come(
            UUID source,
            UUID institution,
            FactVersion version,
            @Nullable Replaced gone) {

        Come until(@Nullable Replaced replaced) {
            return new Come(source, institution, version, replaced);
        }

        <T> @Nullable T rated(Function<Rated, T> part) {
            return version.rated() == null ? null : part.apply(version.rated());
        }
    }
}
