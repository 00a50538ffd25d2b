package org.nastavnik.standalone.sample;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the sample has been loaded, so that a start that was broken off is taken up, and none loads it twice. */
@Component
class SampleProgress {

    private final JdbcClient database;

    SampleProgress(JdbcClient database) {
        this.database = database;
    }

    /** Whether anything has been decided about the sample, which happens at the first start. */
    boolean hasBegun() {
        return database.sql("SELECT 1 FROM standalone.sample").query().rowSet().next();
    }

    /** The step to be taken next; none if there is none left. */
    Optional<Integer> next() {
        List<Integer> next = database.sql("SELECT next_step FROM standalone.sample WHERE next_step IS NOT NULL")
                .query(Integer.class)
                .list();
        return next.stream().findFirst();
    }

    /** From now on that step is to be taken next. */
    void goOnFrom(int step) {
        remember(step);
    }

    /** There is nothing more to load, ever. */
    void end() {
        remember(null);
    }

    private void remember(@Nullable Integer step) {
        database.sql("""
            INSERT INTO standalone.sample (next_step) VALUES (:step)
            ON CONFLICT (only_row) DO UPDATE SET next_step = EXCLUDED.next_step
            """).param("step", step).update();
    }
}
