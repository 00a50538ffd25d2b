package org.nastavnik.monitoring.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log has passed and may have missed. */
@Component
class Gaps {

    private final JdbcClient database;

    Gaps(JdbcClient database) {
        this.database = database;
    }

    /** Remembers them. */
    void add(List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            database.sql("INSERT INTO monitoring.audit_gap (first, last, seen) SELECT * FROM unnest(?, ?, ?)")
                    .param(gaps.stream().map(Gap::first).toArray(Long[]::new))
                    .param(gaps.stream().map(Gap::last).toArray(Long[]::new))
                    .param(gaps.stream().map(gap -> Timestamp.from(gap.seen())).toArray(Timestamp[]::new))
                    .update();
        }
    }

    /** Forgets these numbers, which have turned up, each of them in a gap. */
    void fill(Collection<Long> places) {
        if (!places.isEmpty()) {
            List<Gap> filled = database.sql("""
                DELETE FROM monitoring.audit_gap
                 WHERE first IN (SELECT (SELECT max(first) FROM monitoring.audit_gap WHERE first <= place)
                                   FROM unnest(?) AS place)
                RETURNING first, last, seen
                """)
                    .param(places.toArray(Long[]::new))
                    .query((row, _) -> new Gap(
                            row.getLong("first"),
                            row.getLong("last"),
                            row.getObject("seen", OffsetDateTime.class).toInstant()))
                    .list();
            add(filled.stream().flatMap(gap -> gap.without(places).stream()).toList());
        }
    }

    /** An instant as a parameter. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
