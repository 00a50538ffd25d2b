package org.nastavnik.monitoring.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.figure.Moment;

/**
 * Who is a member of an indicator's denominator, and who of these counts: the definitions in SQL, which all reads of
 * figures begin with.
 */
final class Members {

    /**
     * The relation {@code member}: one row for each institution, moment, indicator and person, with the answer that counts,
     * if it is one of satisfaction and there is any. Of the answers to several rounds that is the one to the latest round;
     * of several within a round's month, the one given last.
     */
    static final String RELATION = """
        WITH moment AS (
            SELECT institution, year, day, make_date(year, 1, 1) AS new_year
              FROM unnest(:institutions::text[]::uuid[]) AS institution
             CROSS JOIN unnest(:years::integer[], :days::text[]::date[]) AS one (year, day)
             WHERE day >= make_date(year, 1, 1)
        ), young AS (
            SELECT moment.institution, year, day, employed.person
              FROM moment
              JOIN monitoring.fact AS employed
                ON employed.institution = moment.institution AND employed.kind = 'EMPLOYED'
               AND employed.since <= day AND employed.holds @> day AND employed.known @> :asOf
              JOIN monitoring.fact AS teaches
                ON teaches.source = employed.source AND teaches.kind = 'TEACHES' AND teaches.person = employed.person
               AND teaches.holds @> day AND teaches.known @> :asOf
             WHERE teaches.since > (day - interval '3 years')::date
        ), took_part AS (
            SELECT DISTINCT moment.institution, year, day, fact.person, fact.kind
              FROM moment
              JOIN monitoring.fact
                ON fact.institution = moment.institution
               AND fact.kind IN ('TOOK_PART_AS_MENTEE', 'TOOK_PART_AS_MENTOR')
               AND fact.since <= day AND fact.holds && daterange(new_year, day, '[]') AND fact.known @> :asOf
        ), member AS (
            SELECT institution, year, 'YOUNG_SPECIALISTS_MENTORED' AS kpi, person,
                   EXISTS (SELECT FROM monitoring.fact AS entered
                            WHERE entered.person = young.person AND entered.kind = 'ENTERED_AS_MENTEE'
                              AND entered.institution = young.institution
                              AND entered.holds @> day AND entered.known @> :asOf) AS counted,
                   NULL::uuid AS survey, NULL::bigint AS answer
              FROM young
            UNION ALL
            SELECT institution, year,
                   CASE kind WHEN 'TOOK_PART_AS_MENTEE' THEN 'MENTEE_SATISFACTION' ELSE 'MENTOR_SATISFACTION' END, person,
                   coalesce(last.satisfied, false), last.source, last.seq
              FROM took_part
              LEFT JOIN LATERAL (
                  SELECT source, seq, satisfied
                    FROM monitoring.fact AS answered
                   WHERE answered.person = took_part.person
                     AND answered.kind = replace(took_part.kind, 'TOOK_PART', 'ANSWERED')
                     AND answered.institution = took_part.institution
                     AND answered.holds @> day AND answered.known @> :asOf
                   ORDER BY since DESC, known_from DESC, source DESC
                   LIMIT 1) AS last ON true
        )
        """;

    private Members() {}

    /** What the relation has to be told; all moments are as known at the same instant. */
    static Map<String, Object> in(Collection<UUID> institutions, List<Moment> moments) {
        Map<String, Object> values = new HashMap<>();
        values.put("institutions", institutions.stream().map(UUID::toString).toArray(String[]::new));
        values.put("years", moments.stream().map(Moment::year).toArray(Integer[]::new));
        values.put(
                "days",
                moments.stream().map(Moment::on).map(LocalDate::toString).toArray(String[]::new));
        values.put("asOf", instant(moments.getFirst().asOf()));
        return values;
    }

    /** All that is known is what is known at infinity. */
    private static OffsetDateTime instant(@Nullable Instant asOf) {
        return asOf == null ? OffsetDateTime.MAX : asOf.atOffset(ZoneOffset.UTC);
    }
}
