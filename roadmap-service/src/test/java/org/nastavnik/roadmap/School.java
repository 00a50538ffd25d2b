package org.nastavnik.roadmap;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.util.UUID;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.roadmap.plan.Upload;
import org.nastavnik.testing.As;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An institution in a test: who asks there over HTTP, and how far its roadmap has come. */
public final class School {

    public static final String ORDER = """
        {"order": {"number": "12", "date": "2022-09-05", "title": "On the roadmap"}}
        """;

    public static final String AGREEMENT = """
        {"body": "Pedagogical council", "protocol": "No. 3 of 2022-09-02"}
        """;

    public final UUID id;
    public final Asking coordinator;
    public final Asking director;

    /** Who has not signed in. */
    public final Asking nobody;

    public School(RestTestClient anybody) {
        this(anybody, UUID.randomUUID());
    }

    public School(RestTestClient anybody, UUID id) {
        this.id = id;
        nobody = new Asking(anybody);
        coordinator = a(COORDINATOR);
        director = a(DIRECTOR);
    }

    /** Somebody here with these roles. */
    public Asking a(Role... roles) {
        return as(As.a(roles).of(id));
    }

    /** Somebody from elsewhere with these roles. */
    public Asking stranger(Role... roles) {
        return as(As.a(roles).of(UUID.randomUUID()));
    }

    /** A roadmap that was imported from {@link Upload#TEXT}. */
    public UUID imported() {
        UUID roadmap = UUID.randomUUID();
        new Upload(coordinator, id)
                .send(Upload.TEXT, "roadmap.txt", "&id=" + roadmap)
                .expectStatus()
                .isCreated();
        return roadmap;
    }

    /** The same, agreed and approved. */
    public UUID approved() {
        UUID roadmap = imported();
        coordinator.post(204, "{}", "/api/roadmaps/{id}/submission", roadmap);
        coordinator.post(204, AGREEMENT, "/api/roadmaps/{id}/agreement", roadmap);
        director.post(204, ORDER, "/api/roadmaps/{id}/approval", roadmap);
        return roadmap;
    }

    private Asking as(As somebody) {
        return new Asking(somebody.using(nobody.http()));
    }
}
