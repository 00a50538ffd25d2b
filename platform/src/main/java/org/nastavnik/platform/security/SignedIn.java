package org.nastavnik.platform.security;

import org.nastavnik.platform.messaging.Actor;

/** The principal of whoever has signed in by one of the {@link WayIn ways in}. */
public interface SignedIn {

    /** As whom he or she acts. */
    Actor actor();
}
