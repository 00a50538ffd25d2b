package org.nastavnik.monitoring.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, from where and why. Words are in the language of whoever asked.
 *
 * @param leaf the place in the audit log, from 0
 * @param at when it became known
 * @param actor pseudonymous: the user's id, or {@code system}
 * @param roles by which the actor might do so
 * @param address from where, as far as the platform could tell
 * @param type the event's name
 * @param what has happened, in a sentence
 * @param aggregate the record it happened to
 * @param name of that record, if it has one
 * @param sequence the how-manieth change of the record, from 0; null where the event is gone
 * @param changes what of the record is otherwise than before; of very many the first
 * @param more how many changes are not told
 * @param why reasons, orders and evidence
 * @param cause the event that this was a reaction to, or the command that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        String eventId,
        long leaf,
        Instant at,
        String actor,
        List<String> roles,
        @Nullable String address,
        String type,
        String what,
        String aggregate,
        @Nullable String name,
        @Nullable Long sequence,
        List<Changed> changes,
        int more,
        List<Reason> why,
        @Nullable String cause) {

    /**
     * Something that is otherwise than before.
     *
     * @param field where in the record
     * @param name the same in words
     * @param before null if there was nothing
     * @param after null if there is nothing any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(
            String field,
            String name,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Why it was done, or what shows it.
     *
     * @param field which component of the event says so
     * @param name the same in words
     */
    public record Reason(String field, String name, String value) {}
}
