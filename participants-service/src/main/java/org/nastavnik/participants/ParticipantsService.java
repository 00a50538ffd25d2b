package org.nastavnik.participants;

import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The participants service, added to an application by being on its class path; and an application of its own. */
@AutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ParticipantsService {

    /** Runs this service by itself. */
    public static void main(String... arguments) {
        ServiceApplication.run("participants-service", arguments);
    }

    @Bean
    SchemaMigration participantsSchema() {
        return new SchemaMigration("participants");
    }
}
