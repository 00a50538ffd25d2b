package org.nastavnik.gateway.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.gateway.institution.Institutions.Institution;
import org.nastavnik.testing.OnPostgres;
import org.nastavnik.testing.ReplayedProjection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = OnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class InstitutionProjectionTest {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID unregistered = UUID.randomUUID();

    @Autowired
    Institutions institutions;

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired InstitutionProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "gateway.institution").findsTheSameRows(InstitutionEvent.class);
    }

    @Test
    void institutionsAreKnownByNameAsSoonAsTheyAreRegistered(@Autowired EventStore events) {
        events.publish(
                new GenericDomainEventMessage<>("Institution", second.toString(), 0, new Registered(second, "Б", "М")));
        events.publish(
                new GenericDomainEventMessage<>("Institution", first.toString(), 0, new Registered(first, "А", "М")));
        assertThat(institutions.of(List.of(unregistered, second, first)))
                .containsExactly(
                        new Institution(first, "А"),
                        new Institution(second, "Б"),
                        new Institution(unregistered, unregistered.toString()));
        assertThat(institutions.all()).contains(new Institution(first, "А"));
    }
}
