package org.nastavnik.pairing.load;

import java.util.Arrays;
import org.nastavnik.platform.messaging.Refusal;

/** Why a mentor may have no place for a pair. */
public enum LoadRefusal implements Refusal {
    /** Nothing is known of such a mentor, or not for whoever asks. */
    UNKNOWN("mentor-load-unknown", Because.UNKNOWN, "personId"),
    /** No base of mentors of the institution says how many mentees the mentor can take. */
    NOT_IN_BASE("mentor-not-in-base", Because.CONFLICT, "mentorId"),
    /** The mentor would have more mentees than he or she can take. */
    AT_CAPACITY("mentor-at-capacity", Because.CONFLICT, "mentorId");

    private final String code;
    private final Because because;
    private final String field;

    LoadRefusal(String code, Because because, String field) {
        this.code = code;
        this.because = because;
        this.field = field;
    }

    /** The one of that code, as an event has kept it. */
    public static LoadRefusal ofCode(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No places are denied because of " + code));
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
