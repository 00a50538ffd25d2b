package org.nastavnik.platform.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

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

    /** Events of the first revision call the title a subject. */
    @Bean
    EventUpcaster titleWasSubject() {
        return new SingleEventUpcaster() {
            @Override
            protected boolean canUpcast(IntermediateEventRepresentation event) {
                return event.getType().equals(new SimpleSerializedType("desk.ticket-opened", "1"));
            }

            @Override
            protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
                return event.upcastPayload(
                        new SimpleSerializedType("desk.ticket-opened", "2"), ObjectNode.class, opened -> {
                            opened.set("title", opened.remove("subject"));
                            return opened;
                        });
            }
        };
    }

    /** Starts it on a database that it may have run on before, and lets it serve on any free port. */
    public static ConfigurableApplicationContext startedOn(EmbeddedPostgres postgres, String... settings) {
        return ServiceOnPostgres.startedOn(postgres, List.of(Desk.class), settings);
    }
}
