package org.nastavnik.participants;

import java.util.UUID;

/** The staff of a school, as its coordinator keeps them over HTTP. */
public record People(Asking coordinator, UUID school) {

    /** Enters somebody of that name who came on 15 August 2022. */
    public UUID register(String name) {
        UUID id = UUID.randomUUID();
        coordinator.post(201, registering(id, name), "/api/persons");
        return id;
    }

    /** Enters somebody of that name who consents to the keeping of personal data. */
    public UUID registerWithConsent(String name) {
        UUID id = register(name);
        coordinator.put(204, """
            {"givenOn": "2022-09-05", "document": "No. 7"}
            """, "/api/persons/{id}/consent", id);
        return id;
    }

    /** What enters somebody under that id. */
    public String registering(UUID id, String name) {
        return entry(name).replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    }

    /** What the register is to say of somebody. */
    public String entry(String name) {
        return """
            {"institution": "%s", "fullName": "%s", "position": "teacher", "teachingSince": "2021-09-01",
             "hiredOn": "2022-08-15", "email": "vegina@example.org"}
            """.formatted(school, name);
    }
}
