package org.nastavnik.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set. */
final class AdjustableClock extends Clock {

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    AdjustableClock(ZoneId zone, Instant start) {
        this(zone, new AtomicReference<>(start));
    }

    private AdjustableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    /** It is noon of that day. */
    void setToNoonOf(LocalDate day) {
        now.set(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AdjustableClock(other, now);
    }
}
