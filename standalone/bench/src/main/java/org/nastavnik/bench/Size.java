package org.nastavnik.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much history there is.
 *
 * @param events in the store
 * @param institutions that they are of, about as many of each
 */
record Size(int events, int institutions) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4,8})/(\\d{1,6})");

    /** As it is written on the command line: {@code 1000000/1000}. */
    static Size of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    written + " is no size; EVENTS/INSTITUTIONS is, such as 1000000/1000, from 1000 events on");
        }
        return new Size(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** How many events each institution has. */
    int each() {
        return events / institutions;
    }

    @Override
    public String toString() {
        return "%,d events, %,d institutions".formatted(events, institutions);
    }
}
