package org.nastavnik.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts wrong passwords, each pair of username and address for itself: nobody guesses on, and nobody locks out somebody
 * elsewhere. Ten may be wrong in a row, and then one every half a minute.
 */
final class FailedAttempts {

    static final int IN_A_ROW = 10;
    static final Duration ONE_MORE_EVERY = Duration.ofSeconds(30);

    private static final Duration MOST = ONE_MORE_EVERY.multipliedBy(IN_A_ROW);
    private static final int WORTH_CLEANING = 1_000;

    private final Clock clock;

    /** Until when each is remembered: half a minute for each attempt. */
    private final ConcurrentMap<String, Instant> remembered = new ConcurrentHashMap<>();

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one that has yet to succeed, so that many at once are not more than many in a row.
     *
     * @throws TooManyAttempts if there have been too many
     */
    void begin(String who) {
        Instant now = clock.instant();
        if (remembered.size() > WORTH_CLEANING) {
            remembered.values().removeIf(until -> !until.isAfter(now));
        }
        remembered.compute(who, (_, until) -> {
            Instant longer = (until == null || until.isBefore(now) ? now : until).plus(ONE_MORE_EVERY);
            refuseBeyond(longer, now);
            return longer;
        });
    }

    /** Refuses one more, without counting it. */
    void refuseIfTooMany(String who) {
        Instant now = clock.instant();
        Instant until = remembered.get(who);
        if (until != null) {
            refuseBeyond(until.plus(ONE_MORE_EVERY), now);
        }
    }

    /** Forgets those of whoever knew the password in the end. */
    void succeeded(String who) {
        remembered.remove(who);
    }

    private static void refuseBeyond(Instant until, Instant now) {
        Duration tooMuch = Duration.between(now.plus(MOST), until);
        if (tooMuch.isPositive()) {
            throw new TooManyAttempts(tooMuch);
        }
    }
}
