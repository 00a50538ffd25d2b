package org.nastavnik.monitoring;

import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The monitoring service, added to an application by being on its class path; and an application of its own. */
@AutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class MonitoringService {

    /** Runs this service by itself. */
    public static void main(String... arguments) {
        ServiceApplication.run("monitoring-service", arguments);
    }

    @Bean
    SchemaMigration monitoringSchema() {
        return new SchemaMigration("monitoring");
    }
}
