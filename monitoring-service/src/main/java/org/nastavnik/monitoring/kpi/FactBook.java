package org.nastavnik.monitoring.kpi;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.kpi.Said.Rated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes down what events say, so that nothing known before is lost: a version of a fact that is said to be otherwise is no
 * longer known from the instant of the event on, and another is. An instant is kept to the microsecond, and none of a source
 * lies before the one told before it; a version replaced in the instant it was told was known at none.
 */
@Component
class FactBook {

    /** One statement, which does nothing if the source's row says that the event has been told before. */
    private static final String TELL = """
        WITH told AS (
            INSERT INTO monitoring.fact_source AS known (source, seq, told_at) VALUES (:source, :seq, :at)
            ON CONFLICT (source) DO UPDATE
               SET (seq, told_at) = (EXCLUDED.seq, greatest(known.told_at, EXCLUDED.told_at))
             WHERE known.seq < EXCLUDED.seq
            RETURNING source, told_at
        ), said AS (
            SELECT *
              FROM unnest(:kinds::text[], :persons::text[]::uuid[], :since::text[]::date[], :until::text[]::date[],
                          :sums::integer[], :items::integer[], :satisfied::boolean[])
                AS one (kind, person, since, until, sum, items, satisfied)
        ), was AS (
            SELECT fact.* FROM told JOIN monitoring.fact USING (source) WHERE replaced_by IS NULL
        ), stands AS (
            SELECT said.kind, coalesce(said.person, was.person) AS person,
                   coalesce(said.since, was.since) AS since, coalesce(said.until, was.until) AS until,
                   CASE WHEN said.since IS NULL THEN was.opened_by ELSE :event END AS opened_by,
                   CASE WHEN said.until IS NULL THEN was.closed_by ELSE :event END AS closed_by,
                   said.sum, said.items, said.satisfied
              FROM said
              LEFT JOIN was ON was.kind = said.kind AND was.person = coalesce(said.person, was.person)
        ), replaced AS (
            UPDATE monitoring.fact SET known_until = told_at, replaced_by = :event
              FROM told, stands
             WHERE fact.source = told.source AND fact.kind = stands.kind AND fact.person = stands.person
               AND fact.replaced_by IS NULL
               AND (fact.since, fact.until, fact.sum, fact.items, fact.satisfied)
                   IS DISTINCT FROM (stands.since, stands.until, stands.sum, stands.items, stands.satisfied)
        )
        INSERT INTO monitoring.fact
               (source, kind, person, seq, institution, since, until, opened_by, closed_by, sum, items, satisfied, known_from)
        SELECT told.source, stands.kind, stands.person, :seq, :institution, stands.since, stands.until, stands.opened_by,
               stands.closed_by, stands.sum, stands.items, stands.satisfied, told.told_at
          FROM told CROSS JOIN stands LEFT JOIN was USING (kind, person)
         WHERE stands.since < 'infinity'
           AND (was.since, was.until, was.sum, was.items, was.satisfied)
               IS DISTINCT FROM (stands.since, stands.until, stands.sum, stands.items, stands.satisfied)
        """;

    private final JdbcClient database;

    FactBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes down what an event says.
     *
     * @param source the aggregate that it happened to
     */
    void tell(DomainEventMessage<?> event, UUID source, UUID institution, List<Said> said) {
        database.sql(TELL)
                .param("source", source)
                .param("seq", event.getSequenceNumber())
                .param("at", event.getTimestamp().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("event", event.getIdentifier())
                .param("institution", institution)
                .param("kinds", texts(said, one -> one.kind().name()))
                .param("persons", texts(said, Said::person))
                .param("since", texts(said, one -> day(one.since())))
                .param("until", texts(said, one -> day(one.until())))
                .param("sums", rated(said, Rated::sum).toArray(Integer[]::new))
                .param("items", rated(said, Rated::items).toArray(Integer[]::new))
                .param("satisfied", rated(said, Rated::satisfied).toArray(Boolean[]::new))
                .update();
    }

    void forget() {
        database.sql("TRUNCATE monitoring.fact, monitoring.fact_source").update();
    }

    private static @Nullable String[] texts(List<Said> said, Function<Said, @Nullable Object> part) {
        return said.stream()
                .map(part)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    private static <T> Stream<@Nullable T> rated(List<Said> said, Function<Rated, T> part) {
        return said.stream().map(one -> one.rated() == null ? null : part.apply(one.rated()));
    }

    private static @Nullable Object day(@Nullable LocalDate day) {
        return LocalDate.MAX.equals(day) ? "infinity" : day;
    }
}
