package org.nastavnik.pairing.pair;

import java.util.Arrays;
import java.util.Optional;
import org.nastavnik.pairing.person.Standing;
import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a pair may be refused. */
enum PairRefusal implements Refusal {
    /** There is no such pair, or not for whoever asks. */
    UNKNOWN("pair-unknown", Because.UNKNOWN, "id"),
    /** The id is that of another one already. */
    ID_TAKEN("pair-id-taken", Because.CONFLICT, "id"),
    /** Somebody else was faster. */
    CHANGED("pair-changed", Because.STALE, "seq"),
    /** Nobody mentors himself or herself. */
    OWN_MENTOR("mentor-among-mentees", Because.UNACCEPTABLE, "menteeIds"),
    /** Nobody is in a group twice. */
    MENTEE_TWICE("mentee-twice", Because.UNACCEPTABLE, "menteeIds"),
    /** The institution has no such person. */
    MENTOR_UNKNOWN("mentor-unknown", Because.UNACCEPTABLE, "mentorId"),
    /** He or she works there no longer. */
    MENTOR_DEPARTED("mentor-departed", Because.CONFLICT, "mentorId"),
    /** Of whoever was erased nothing is kept, and no pair formed. */
    MENTOR_ERASED("mentor-erased", Because.CONFLICT, "mentorId"),
    /** Without consent no data are kept, and no pair formed. */
    MENTOR_WITHOUT_CONSENT("mentor-without-consent", Because.CONFLICT, "mentorId"),
    /** The institution has no such person. */
    MENTEE_UNKNOWN("mentee-unknown", Because.UNACCEPTABLE, "menteeIds"),
    /** He or she works there no longer. */
    MENTEE_DEPARTED("mentee-departed", Because.CONFLICT, "menteeIds"),
    /** Of whoever was erased nothing is kept, and no pair formed. */
    MENTEE_ERASED("mentee-erased", Because.CONFLICT, "menteeIds"),
    /** Without consent no data are kept, and no pair formed. */
    MENTEE_WITHOUT_CONSENT("mentee-without-consent", Because.CONFLICT, "menteeIds"),
    /** Whoever it is about is none of the pair. */
    NO_MEMBER("person-not-in-pair", Because.UNACCEPTABLE, "personId"),
    /** Everybody speaks for himself or herself. */
    NOT_OWN_VOICE("not-own-voice", Because.DENIED, "personId"),
    /** The director has decided, or is about to. */
    CONSENTS_CLOSED("consents-closed", Because.CONFLICT, "id"),
    /** The director approves what all have consented to. */
    NOT_CONSENTED("pair-not-consented", Because.CONFLICT, "id"),
    /** It is being approved just now. */
    UNDER_APPROVAL("pair-under-approval", Because.CONFLICT, "id"),
    /** One order is enough. */
    APPROVED("pair-approved-already", Because.CONFLICT, "id"),
    /** An order that has not been given yet approves nothing. */
    ORDER_IN_FUTURE("order-in-future", Because.UNACCEPTABLE, "order/date");

    private final String code;
    private final Because because;
    private final String field;

    PairRefusal(String code, Because because, String field) {
        this.code = code;
        this.because = because;
        this.field = field;
    }

    /** What speaks against a mentor of that standing. */
    static Optional<PairRefusal> ofMentor(Standing standing) {
        return switch (standing) {
            case READY -> Optional.empty();
            case UNKNOWN -> Optional.of(MENTOR_UNKNOWN);
            case DEPARTED -> Optional.of(MENTOR_DEPARTED);
            case ERASED -> Optional.of(MENTOR_ERASED);
            case WITHOUT_CONSENT -> Optional.of(MENTOR_WITHOUT_CONSENT);
        };
    }

    /** What speaks against a mentee of that standing. */
    static Optional<PairRefusal> ofMentee(Standing standing) {
        return switch (standing) {
            case READY -> Optional.empty();
            case UNKNOWN -> Optional.of(MENTEE_UNKNOWN);
            case DEPARTED -> Optional.of(MENTEE_DEPARTED);
            case ERASED -> Optional.of(MENTEE_ERASED);
            case WITHOUT_CONSENT -> Optional.of(MENTEE_WITHOUT_CONSENT);
        };
    }

    /** The one of that code, as an event has kept it; none if it is the rule of another feature. */
    static Optional<PairRefusal> ofCode(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(code))
                .findAny();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Because because() {
        return because;
    }

    @Override
    public String field() {
        return field;
    }
}
