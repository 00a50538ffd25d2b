package org.nastavnik.participants.base;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.participants.base.BaseRefusal.CHANGED;
import static org.nastavnik.participants.base.BaseRefusal.CLOSED;
import static org.nastavnik.participants.base.BaseRefusal.CONSENT_MISSING;
import static org.nastavnik.participants.base.BaseRefusal.ID_TAKEN;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_DEPARTED;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_ERASED;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_UNKNOWN;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.participants.person.StaffMember;
import org.nastavnik.platform.messaging.Actor;

/**
 * Whose a base is, who stands in it, and whether it may still be filled: what is decided alike of mentees and of mentors,
 * each of which has events of its own.
 *
 * @param <E> the events
 */
final class Roll<E> {

    private final Map<UUID, Entry<E>> entries = new HashMap<>();
    private @Nullable E opened;
    private @Nullable UUID institution;
    private boolean closed;

    /** Asked again in the same words, it is as it was the first time. */
    void open(E now, UUID asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked));
        if (opened == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(opened.equals(now));
        }
    }

    void opened(E happened, UUID whose) {
        opened = happened;
        institution = whose;
    }

    /** Of who is in the base as asked for already, there is nothing to say. */
    void enter(E now, UUID person) {
        Entry<E> before = entries.get(person);
        if (before == null || !now.equals(before.said())) {
            apply(now);
        }
    }

    void entered(E happened, UUID person, Instant at) {
        entries.put(person, new Entry<>(happened, at));
    }

    /**
     * Whose it is, if the person has to leave it. A closed base stays as it was closed, and a later entry was let in by
     * another consent.
     */
    Optional<UUID> institutionToLeave(UUID person, Instant by) {
        Entry<E> entry = entries.get(person);
        return Optional.ofNullable(institution)
                .filter(_ -> !closed && entry != null && !entry.at().isAfter(by));
    }

    void left(UUID person) {
        entries.remove(person);
    }

    void closed() {
        closed = true;
    }

    boolean holds(UUID person) {
        return entries.containsKey(person);
    }

    /**
     * Whose it is. That it exists, and for whoever asks, is decided here like all else; hence the policy that would create
     * it.
     *
     * @param seen the change that whoever asks has seen last; none if that makes no difference
     */
    UUID institutionFor(Actor actor, @Nullable Long seen) {
        if (institution == null || !actor.belongsTo(institution)) {
            throw UNKNOWN.refused();
        }
        CHANGED.when(seen != null && !seen.equals(getVersion()));
        return institution;
    }

    /** Whose it is while it may be filled. Once it is closed, whoever missed that is told so, and not that it has changed. */
    UUID institutionIfOpen(Actor actor, @Nullable Long seen) {
        UUID known = institutionFor(actor, closed ? null : seen);
        CLOSED.when(closed);
        return known;
    }

    /**
     * Whose it is while it may take somebody in.
     *
     * @param somebody as the staff register knows him or her, if it does
     */
    UUID institutionAdmitting(@Nullable StaffMember somebody, Actor actor, @Nullable Long seen) {
        UUID known = institutionIfOpen(actor, seen);
        if (somebody == null || !somebody.institution().equals(known)) {
            throw PERSON_UNKNOWN.refused();
        }
        PERSON_ERASED.when(somebody.erased());
        PERSON_DEPARTED.unless(somebody.employed());
        CONSENT_MISSING.unless(somebody.consented());
        return known;
    }

    /** What was last said of somebody, and when. */
    private record Entry<E>(E said, Instant at) {}
}
