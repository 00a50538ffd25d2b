package org.nastavnik.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.UUID;

/**
 * Where a text belongs.
 *
 * @param subject whose key it is sealed with, which is also the key's id
 * @param about the persons that the subject is about, where it is none itself; they do not show in what is sealed
 * @param field the name of the event, a slash, and the component's: {@code participants.person-registered/fullName}
 */
public record Place(UUID subject, Set<UUID> about, String field) {

    /** What binds a sealed text to it. */
    byte[] context() {
        return (subject + "/" + field).getBytes(UTF_8);
    }
}
