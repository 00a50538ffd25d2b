package org.nastavnik.pairing.pair;

import java.util.Optional;
import java.util.UUID;
import org.nastavnik.pairing.conclusion.ConclusionQueries;
import org.nastavnik.pairing.meeting.MeetingQueries;
import org.nastavnik.pairing.person.Persons;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.stereotype.Component;

/** Puts a pair together from what the features keep of it. */
@Component
class WholePairs {

    private final PairQueries pairs;
    private final Persons persons;
    private final MeetingQueries meetings;
    private final ConclusionQueries conclusions;

    WholePairs(PairQueries pairs, Persons persons, MeetingQueries meetings, ConclusionQueries conclusions) {
        this.pairs = pairs;
        this.persons = persons;
        this.meetings = meetings;
        this.conclusions = conclusions;
    }

    /** The one of that id, if the actor may see it; mentors and mentees read no feedback but their own. */
    Optional<WholePair> find(UUID id, Actor actor) {
        return pairs.find(id, actor)
                .map(pair -> new WholePair(
                        pair,
                        persons.inMenteeBase(pair.institution(), pair.menteeIds()),
                        meetings.of(id, person -> PairQueries.readsAll(actor) || actor.is(person)),
                        conclusions.conclusionOf(id).orElse(null),
                        conclusions.dissolutionOf(id).orElse(null)));
    }
}
