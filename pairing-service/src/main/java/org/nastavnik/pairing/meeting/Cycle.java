package org.nastavnik.pairing.meeting;

import static org.nastavnik.pairing.meeting.MeetingKind.FINAL;
import static org.nastavnik.pairing.meeting.MeetingKind.WORKING;
import static org.nastavnik.pairing.meeting.MeetingRefusal.BEFORE_ORDER;
import static org.nastavnik.pairing.meeting.MeetingRefusal.BEFORE_PREVIOUS;
import static org.nastavnik.pairing.meeting.MeetingRefusal.FEEDBACK_GIVEN;
import static org.nastavnik.pairing.meeting.MeetingRefusal.FEEDBACK_MISSING;
import static org.nastavnik.pairing.meeting.MeetingRefusal.IN_FUTURE;
import static org.nastavnik.pairing.meeting.MeetingRefusal.OUT_OF_ORDER;
import static org.nastavnik.pairing.meeting.MeetingRefusal.UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.meeting.MeetingCommand.GiveFeedback;
import org.nastavnik.pairing.meeting.MeetingCommand.LogMeeting;
import org.nastavnik.pairing.meeting.MeetingEvent.FeedbackGiven;
import org.nastavnik.pairing.meeting.MeetingEvent.Held;

/** The cycle of meetings of a pair at work: the part of the pair that decides on them, and keeps what has become of it. */
public final class Cycle {

    private final LocalDate orderedOn;
    private final Set<UUID> members;
    private final List<Held> meetings = new ArrayList<>();
    private final Map<Integer, Map<UUID, FeedbackGiven>> feedback = new HashMap<>();

    /** A cycle without meetings. */
    public Cycle(LocalDate orderedOn, Collection<UUID> members) {
        this.orderedOn = orderedOn;
        this.members = Set.copyOf(members);
    }

    /** The meeting that is asked to be put on record, as the next one of the cycle. */
    public Held decide(LogMeeting asked, LocalDate today) {
        Held previous = previous();
        OUT_OF_ORDER.unless(asked.kind().mayFollow(previous == null ? null : previous.kind()));
        FEEDBACK_MISSING.when(previous != null && previous.kind() == WORKING && !allHaveToldOf(previous));
        IN_FUTURE.when(asked.heldOn().isAfter(today));
        BEFORE_ORDER.when(asked.heldOn().isBefore(orderedOn));
        BEFORE_PREVIOUS.when(asked.heldOn().isBefore(latest()));
        return new Held(asked.id(), meetings.size() + 1, asked.kind(), asked.heldOn(), Personal.of(asked.topic()));
    }

    /** What a member has to tell of a meeting; nothing new if he or she has told just that before. */
    public Optional<FeedbackGiven> decide(GiveFeedback asked) {
        UNKNOWN.unless(1 <= asked.n() && asked.n() <= meetings.size());
        FeedbackGiven now =
                new FeedbackGiven(asked.id(), asked.n(), asked.personId(), asked.rating(), Personal.of(asked.text()));
        FeedbackGiven before = toldOf(asked.n()).get(asked.personId());
        FEEDBACK_GIVEN.unless(before == null || before.equals(now));
        return before == null ? Optional.of(now) : Optional.empty();
    }

    /** Takes in what has happened. */
    public void evolve(MeetingEvent happened) {
        switch (happened) {
            case Held meeting -> meetings.add(meeting);
            case FeedbackGiven told ->
                feedback.computeIfAbsent(told.n(), _ -> new HashMap<>()).put(told.person(), told);
        }
    }

    /** Whether the final meeting has been held, and all have told how it went. */
    public boolean isComplete() {
        Held last = previous();
        return last != null && last.kind() == FINAL && allHaveToldOf(last);
    }

    /** The day of the latest meeting, or else that of the order. */
    public LocalDate latest() {
        Held last = previous();
        return last == null ? orderedOn : last.heldOn();
    }

    private @Nullable Held previous() {
        return meetings.isEmpty() ? null : meetings.getLast();
    }

    private boolean allHaveToldOf(Held meeting) {
        return toldOf(meeting.n()).keySet().containsAll(members);
    }

    private Map<UUID, FeedbackGiven> toldOf(int n) {
        return feedback.getOrDefault(n, Map.of());
    }
}
