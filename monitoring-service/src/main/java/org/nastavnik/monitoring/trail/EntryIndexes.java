package org.nastavnik.monitoring.trail;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The indexes by which entries are looked up. Where very many entries are to be made they are taken away, for it is far quicker
 * to make each of them once, at the end, than to keep it up with every row. What they were is written down with their going, so
 * that whoever goes on, also after a crash, can put them back.
 */
final class EntryIndexes {

    private final JdbcClient database;

    EntryIndexes(JdbcClient database) {
        this.database = database;
    }

    /** In the transaction of whoever calls, as is putting one back. */
    void takeAway() {
        List<String> names = database.sql("""
            INSERT INTO monitoring.audit_entry_index (name, definition)
            SELECT indexname, indexdef FROM pg_indexes
             WHERE schemaname = 'monitoring' AND tablename = 'audit_entry' AND indexname <> 'audit_entry_pkey'
            RETURNING name
            """).query(String.class).list();
        names.forEach(name -> database.sql("DROP INDEX monitoring." + name).update());
    }

    /** How many are away. */
    int away() {
        return database.sql("SELECT count(*) FROM monitoring.audit_entry_index")
                .query(Integer.class)
                .single();
    }

    /**
     * One that is away, if there is still one that nobody else puts back. Each process of the database makes one by itself: two
     * that make one each are done sooner than two that make one together.
     */
    void putOneBack() {
        database.sql("SET LOCAL max_parallel_maintenance_workers TO 0; SET LOCAL maintenance_work_mem TO '128MB'")
                .update();
        database.sql("""
            DELETE FROM monitoring.audit_entry_index
             WHERE name = (SELECT name FROM monitoring.audit_entry_index ORDER BY name LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING definition
            """)
                .query(String.class)
                .optional()
                .ifPresent(definition -> database.sql(definition).update());
    }
}
