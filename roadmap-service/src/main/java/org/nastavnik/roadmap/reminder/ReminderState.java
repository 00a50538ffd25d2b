package org.nastavnik.roadmap.reminder;

/** What has become of a reminder. */
enum ReminderState {
    /** It is to be sent, as soon as the mail server takes it. */
    DUE,
    /** It is being handed over. */
    CLAIMED,
    /** The mail server has taken it. */
    SENT,
    /** The process or the connection died while it was handed over: nobody can tell whether the mail server has it. */
    UNCLEAR,
    /** The mail server does not take it, for good. */
    REFUSED,
    /** The day passed before the mail server took it, or there is no address any more; the next one tells what it would have. */
    LAPSED,
    /** There was nothing to remind of. */
    NOTHING
}
