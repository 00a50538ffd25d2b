package org.nastavnik.standalone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row that projections have written, whatever table it is in. */
final class Tables {

    /** What is no projection: how far they have come, what failed, which migrations ran, and the audit log. */
    private static final String ROWS_OF_PROJECTIONS = """
        SELECT table_schema || '.' || table_name FROM information_schema.tables
         WHERE table_schema IN ('roadmap', 'participants', 'pairing', 'monitoring') AND table_type = 'BASE TABLE'
           AND table_name NOT IN ('projection_position', 'dead_letter') AND table_name NOT LIKE 'flyway%'
           AND table_name NOT LIKE '%schema_history'
           AND table_name NOT IN ('audit_leaf', 'audit_position', 'audit_gap', 'audit_key', 'audit_checkpoint',
                                  'audit_verification', 'audit_entry')
        """;

    private Tables() {}

    /** The rows of each table as text, in order. */
    static Map<String, List<String>> of(JdbcClient database) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table :
                database.sql(ROWS_OF_PROJECTIONS).query(String.class).list()) {
            rows.put(
                    table,
                    database.sql("SELECT line::text FROM " + table + " line ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }
}
