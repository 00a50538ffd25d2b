package org.nastavnik.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set, forwards or backwards. */
public final class SetClock extends Clock {

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    public SetClock(ZoneId zone, String start) {
        this(zone, new AtomicReference<>(Instant.parse(start)));
    }

    private SetClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    /** It is that moment, for whoever looks at it by whatever zone. */
    public void set(String instant) {
        now.set(Instant.parse(instant));
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
        return new SetClock(other, now);
    }
}
