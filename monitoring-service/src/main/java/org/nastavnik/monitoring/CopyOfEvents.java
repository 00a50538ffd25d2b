package org.nastavnik.monitoring;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.nastavnik.platform.eventstore.CopiedRows;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where events are in Axon Server, this service has rows of them too, for all that it asks of them by SQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class CopyOfEvents {

    @Bean
    SchemaMigration copiedEventsSchema() {
        return new SchemaMigration("eventstore");
    }

    @Bean
    CopiedRows eventRows(AxonServerConnectionManager connections, JdbcTemplate database) {
        return new CopiedRows(connections, database);
    }
}
