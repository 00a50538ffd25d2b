package org.nastavnik.monitoring.outsider;

import java.util.Locale;

/** What may be found. */
enum Fault {
    /** A line that is neither exactly a leaf nor the hash of one. */
    LINE_UNREADABLE,
    /** The last line breaks off. */
    LINE_UNENDED,
    /** An event has a number that one before it in the same aggregate has. */
    EVENT_REPEATED,
    /** An aggregate lacks events before one that is there. */
    EVENT_MISSING,
    /** A figure follows from the event, but it cannot be read. */
    EVENT_UNREADABLE,
    /** A note that the key has not signed, or that tells of no head. */
    HEAD_UNSIGNED,
    /** A head that the key has signed for another log. */
    HEAD_OF_ANOTHER_LOG,
    /** A head of more leaves than there are. */
    HEAD_BEYOND,
    /** The first leaves are not those that were signed. */
    HEAD_DIFFERS;

    /** Of its sentence. */
    String code() {
        return "verify.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
