package org.nastavnik.standalone;

import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.Rebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections of all services hold nothing but what the event store can give them again, erased people among it. */
@AfterThreeYears
class RebuildTest {

    @Test
    void everyProjectionRebuiltFromTheEventStoreFindsTheSameRows(
            @Autowired JdbcClient database, @Autowired EventProcessingConfiguration processing) {
        Rebuild.findsTheSameRows(processing, () -> Tables.of(database));
    }
}
