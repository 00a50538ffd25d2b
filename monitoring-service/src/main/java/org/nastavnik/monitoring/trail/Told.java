package org.nastavnik.monitoring.trail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An entry with what it came of and what came of it, as far as whoever asks may see that.
 *
 * @param causes the event that it was a reaction to, and so on, up to the one that somebody asked for
 * @param together what else the same command has done
 * @param effects reactions to it, and to these
 */
record Told(@JsonUnwrapped Entry entry, List<Entry> causes, List<Entry> together, List<Effect> effects) {

    /** A reaction, and what came of that. */
    record Effect(@JsonUnwrapped Entry entry, List<Effect> effects) {}
}
