package org.nastavnik.monitoring;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An institution in a test: who asks there over HTTP, and what the other services tell of it. */
public final class School {

    public final UUID id = UUID.randomUUID();
    public final Asking coordinator;
    public final OtherServices others;

    /** Who has not signed in. */
    public final Asking nobody;

    public School(RestTestClient anybody, EventStore store) {
        nobody = new Asking(anybody);
        coordinator = a(COORDINATOR);
        others = new OtherServices(store);
    }

    /** Somebody here with these roles. */
    public Asking a(Role... roles) {
        return as(As.a(roles).of(id));
    }

    /** That person, who is a mentor or a mentee here. */
    public Asking who(UUID person, Role role) {
        return as(As.a(role).of(id).who(person));
    }

    /** A coordinator from elsewhere. */
    public Asking stranger() {
        return as(As.a(COORDINATOR).of(UUID.randomUUID()));
    }

    /** Somebody, of whatever institution. */
    public Asking as(As somebody) {
        return new Asking(somebody.using(nobody.http()));
    }

    /** Somebody who was hired here, and began to teach, on that day. */
    public UUID teacher(String since) {
        return others.teacher(id, since, since);
    }
}
