package org.nastavnik.roadmap.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;

/**
 * A file that proves something: what it was when it was named. The file itself is kept outside of the event store.
 *
 * @param id under which it is kept
 * @param sha256 of all its bytes, in hexadecimal digits
 * @param size in bytes
 * @param mediaType what it is, by its content: {@code application/pdf}
 * @param about the person, or the executor of the roadmap by entry, whose erasure removes it; none if it is about nobody
 * @param name as whoever uploaded it called it, which may well name somebody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceFile(
        UUID id,
        String sha256,
        long size,
        String mediaType,
        @Nullable UUID about,
        @PersonalData({"about", "roadmap"}) Personal name) {

    /** Whether it was removed with whom it was about. */
    @JsonIgnore
    public boolean isErased() {
        return name.text().equals(Personal.ERASED);
    }
}
