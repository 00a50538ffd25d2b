package org.nastavnik.gateway;

import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The gateway, added to an application by being on its class path; and an application of its own. */
@AutoConfiguration
@ComponentScan
public class Gateway {

    /** Runs the gateway by itself. */
    public static void main(String... arguments) {
        ServiceApplication.run("gateway", arguments);
    }

    @Bean
    SchemaMigration gatewaySchema() {
        return new SchemaMigration("gateway");
    }
}
