package org.nastavnik.platform.desk;

import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The service, and what tests do with it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Desk {

    @Bean
    SchemaMigration deskSchema() {
        return new SchemaMigration("desk");
    }

    @Bean
    Mishap mishap() {
        return new Mishap();
    }
}
