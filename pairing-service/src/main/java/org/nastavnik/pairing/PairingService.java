package org.nastavnik.pairing;

import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The pairing service, added to an application by being on its class path; and an application of its own. */
@AutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PairingService {

    /** Runs this service by itself. */
    public static void main(String... arguments) {
        ServiceApplication.run("pairing-service", arguments);
    }

    @Bean
    SchemaMigration pairingSchema() {
        return new SchemaMigration("pairing");
    }
}
