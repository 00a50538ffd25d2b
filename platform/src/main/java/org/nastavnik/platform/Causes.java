package org.nastavnik.platform;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What brought a failure about. */
public final class Causes {

    /** Deeper than any there is; some go round in a circle. */
    private static final int DEEP = 20;

    private Causes() {}

    /** The failure, its cause, the cause's cause and so on; nothing if there is none. */
    public static Stream<Throwable> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEP);
    }
}
