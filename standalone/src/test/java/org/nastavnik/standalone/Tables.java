package org.nastavnik.standalone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nastavnik.testing.Rebuild;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row that projections have written, whatever table it is in. */
final class Tables {

    private static final List<String> SERVICES = List.of("roadmap", "participants", "pairing", "monitoring");

    /** What is no projection, but the audit log, and files that no event brings back. */
    private static final List<String> OTHERS = List.of("monitoring.audit_", "roadmap.evidence_file");

    private Tables() {}

    /** The rows of each table as text, in order. */
    static Map<String, List<String>> of(JdbcClient database) {
        Map<String, List<String>> rows = new TreeMap<>();
        SERVICES.forEach(service -> rows.putAll(Rebuild.rows(database, service)));
        rows.keySet().removeIf(table -> OTHERS.stream().anyMatch(table::startsWith));
        return rows;
    }
}
