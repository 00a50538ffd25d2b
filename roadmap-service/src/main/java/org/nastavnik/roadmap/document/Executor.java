package org.nastavnik.roadmap.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;

/**
 * Who has to do a task: a role, or somebody by name. The name is kept with a key of that entry's own, and is erased with it.
 *
 * @param role in the words of the document; none for somebody by name
 * @param entry under which the roadmap keeps the name; none for a role, for a name in a document that is not a roadmap yet, and
 *     for one from before names had entries, which is kept with the roadmap's key
 * @param name with whatever else stands beside it; none for a role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Executor(
        @Nullable String role,
        @Nullable UUID entry,

        @PersonalData({"entry", "roadmap"}) @Nullable Personal name) {

    @JsonCreator
    public Executor {}

    /** One in the words of a document. Whatever might name somebody is taken for a name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Executor of(String text) {
        return Executors.isRole(text) ? new Executor(text, null, null) : new Executor(null, null, Personal.of(text));
    }

    /** The same kept under an entry. */
    public Executor under(UUID kept) {
        return new Executor(role, kept, name);
    }

    /** In the words of the document, or {@link Personal#ERASED}. */
    public String text() {
        return role == null ? Objects.requireNonNull(name).text() : role;
    }
}
