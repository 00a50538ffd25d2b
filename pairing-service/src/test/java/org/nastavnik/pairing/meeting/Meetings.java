package org.nastavnik.pairing.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.meeting.MeetingCommand.GiveFeedback;
import org.nastavnik.pairing.meeting.MeetingCommand.LogMeeting;
import org.nastavnik.pairing.meeting.MeetingEvent.FeedbackGiven;
import org.nastavnik.pairing.meeting.MeetingEvent.Held;

/** Meetings in tests of other features, to which their kinds are names. */
public final class Meetings {

    public static final List<String> KINDS = List.of("ACQUAINTANCE", "TRIAL", "PLANNING", "WORKING", "FINAL");

    private Meetings() {}

    public static LogMeeting log(UUID pair, String kind, LocalDate on) {
        return new LogMeeting(pair, null, MeetingKind.valueOf(kind), on, "Планирование");
    }

    public static Held held(UUID pair, int n, String kind, LocalDate on) {
        return new Held(pair, n, MeetingKind.valueOf(kind), on, Personal.of("Планирование"));
    }

    public static String kindOf(Held meeting) {
        return meeting.kind().name();
    }

    public static GiveFeedback tell(UUID pair, int n, UUID person) {
        return new GiveFeedback(pair, null, n, person, 8, "По плану");
    }

    public static FeedbackGiven told(UUID pair, int n, UUID person) {
        return new FeedbackGiven(pair, n, person, 8, Personal.of("По плану"));
    }
}
