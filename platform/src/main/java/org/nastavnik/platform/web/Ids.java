package org.nastavnik.platform.web;

import java.util.UUID;

/** Makes the ids of what is created without one of the asker's own. */
@FunctionalInterface
public interface Ids {

    /** One that has never been. */
    UUID next();
}
