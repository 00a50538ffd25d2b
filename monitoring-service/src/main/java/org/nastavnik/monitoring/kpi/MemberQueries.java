package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.kpi.FactKind.EMPLOYED;
import static org.nastavnik.monitoring.kpi.FactKind.ENTERED_AS_MENTEE;
import static org.nastavnik.monitoring.kpi.FactKind.TEACHES;
import static org.nastavnik.monitoring.kpi.FactKind.TOOK_PART_AS_MENTEE;
import static org.nastavnik.monitoring.kpi.FactKind.TOOK_PART_AS_MENTOR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.figure.Moment;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is counted, and by which events. */
@Component
class MemberQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    MemberQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** Everybody in the denominator of an institution's indicator, by person, from after one of them. */
    Page<Member> of(UUID institution, Kpi kpi, Moment moment, @Nullable UUID after, int limit) {
        freshness.await(FactProjection.class);
        if (!moment.hasBegun()) {
            return new Page<>(List.of(), null);
        }
        List<Row> rows = database.sql(Members.RELATION + """
            , page AS (
                SELECT * FROM member
                 WHERE kpi = :kpi AND (:after::uuid IS NULL OR person > :after)
                 ORDER BY person
                 LIMIT :limit + 1
            )
            SELECT person, counted, fact.kind, since, until, opened_by, closed_by, sum, items
              FROM page JOIN monitoring.fact USING (person, institution)
             WHERE (kind IN (:kinds) AND holds && daterange(:from, :day, '[]') AND known @> :asOf)
                OR (source = survey AND seq = answer)
             ORDER BY person, since, kind, source
            """)
                .params(Members.in(List.of(institution), List.of(moment)))
                .param("kpi", kpi.name())
                .param("after", after)
                .param("limit", limit)
                .param("kinds", kinds(kpi))
                .param("from", kpi == Kpi.YOUNG_SPECIALISTS_MENTORED ? moment.on() : moment.newYear())
                .param("day", moment.on())
                .query(MemberQueries::row)
                .list();
        Map<UUID, List<Row>> byPerson =
                rows.stream().collect(Collectors.groupingBy(Row::person, LinkedHashMap::new, Collectors.toList()));
        return Page.of(byPerson.values().stream().map(Member::of).toList(), limit, Member::person);
    }

    /** What makes somebody a member, whether or not he or she counts. */
    private static List<String> kinds(Kpi kpi) {
        return Stream.of(
                        switch (kpi) {
                            case YOUNG_SPECIALISTS_MENTORED -> new FactKind[] {EMPLOYED, TEACHES, ENTERED_AS_MENTEE};
                            case MENTEE_SATISFACTION -> new FactKind[] {TOOK_PART_AS_MENTEE};
                            case MENTOR_SATISFACTION -> new FactKind[] {TOOK_PART_AS_MENTOR};
                        })
                .map(FactKind::name)
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        return new Row(
                row.getObject("person", UUID.class),
                row.getBoolean("counted"),
                new Fact(
                        FactKind.valueOf(row.getString("kind")),
                        row.getObject("since", LocalDate.class),
                        until == null ? null : until.minusDays(1),
                        row.getString("opened_by"),
                        row.getString("closed_by")),
                row.getObject("sum", Integer.class),
                row.getObject("items", Integer.class));
    }

    /**
     * Somebody who is counted.
     *
     * @param counted whether in the numerator, too
     * @param mean of the ratings in the answer that counts, to two decimals, halves up; null if there is none
     * @param facts by which he or she is counted, the earliest first
     * @param events that these facts follow from: whoever has these can count the person again
     */
    record Member(UUID person, boolean counted, @Nullable BigDecimal mean, List<Fact> facts, List<String> events) {

        private static Member of(List<Row> rows) {
            List<Fact> facts = rows.stream().map(Row::fact).toList();
            return new Member(
                    rows.getFirst().person(),
                    rows.getFirst().counted(),
                    rows.stream()
                            .map(Row::mean)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    facts,
                    facts.stream()
                            .flatMap(fact -> Stream.of(fact.openedBy(), fact.closedBy()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
        }
    }

    /**
     * A fact as it was known.
     *
     * @param since the first day on which it holds
     * @param until the last day on which it does; null if for good
     * @param openedBy the event that said since when
     * @param closedBy the event that said until when; null if none did
     */
    record Fact(
            FactKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            String openedBy,
            @Nullable String closedBy) {}

    private record Row(
            UUID person,
            boolean counted,
            Fact fact,
            @Nullable Integer sum,
            @Nullable Integer items) {

        @Nullable
        BigDecimal mean() {
            return sum == null || items == null
                    ? null
                    : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(items), 2, RoundingMode.HALF_UP);
        }
    }
}
