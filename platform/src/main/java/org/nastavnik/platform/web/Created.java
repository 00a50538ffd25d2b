package org.nastavnik.platform.web;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/**
 * The answer to whoever has created something.
 *
 * @param id of what now exists
 */
public record Created(UUID id) {

    /** A 201 that says where it is, which is its id below the collection's path. */
    public static ResponseEntity<Created> in(String collection, UUID id) {
        return ResponseEntity.created(URI.create(collection + "/" + id)).body(new Created(id));
    }
}
