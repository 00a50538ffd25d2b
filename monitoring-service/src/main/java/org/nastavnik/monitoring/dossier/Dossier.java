package org.nastavnik.monitoring.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.trail.Entry;
import org.nastavnik.platform.security.Accounts.Account;
import tools.jackson.databind.JsonNode;

/**
 * All that is stored about a person.
 *
 * @param institution whose record the person is
 * @param at when it was put together
 * @param accounts the users by whom the person signs in; null where users are kept by another process
 * @param entries what was said, in its order
 * @param acts what the person has done as one of these users, in its order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dossier(
        UUID person,
        UUID institution,
        Instant at,
        @Nullable List<Account> accounts,
        List<Statement> entries,
        List<Act> acts) {

    /**
     * What was said at one time.
     *
     * @param data the event as it is stored, its texts opened
     */
    record Statement(@JsonUnwrapped Entry entry, JsonNode data) {}

    /**
     * Something that was done.
     *
     * @param type the event's name
     * @param what has happened, in a sentence
     * @param aggregate the record it happened to, which may be somebody else's
     * @param address from where
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Act(
            Instant at,
            String type,
            String what,
            String aggregate,
            @Nullable String address) {}
}
